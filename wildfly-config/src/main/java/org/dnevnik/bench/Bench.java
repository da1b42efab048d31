package org.dnevnik.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dnevnik.identity.PasswordHash;
import org.dnevnik.kernel.Migrations;
import org.dnevnik.server.Installation;
import org.dnevnik.server.Installation.Plan;
import org.dnevnik.server.Ports;

/** What {@code mvn -Pbench} calls: loads a region of the asked size, starts the server over it and measures the hot requests. */
public final class Bench {

    private static final long SEED = 20260901;

    /** Requests a second of one account that the API takes: here it is measured, not bounded. */
    private static final int UNBOUND = 1_000_000;

    private static final List<String> WHILE_LOADING = List.of(
            "fsync=off",
            "full_page_writes=off",
            "max_wal_size=8GB",
            "shared_buffers=1GB",
            "autovacuum=off",
            "max_parallel_maintenance_workers=2");

    private final Region region;
    private final People people;
    private final Plan plan;

    private Bench(Region region, Plan plan) {
        this.region = region;
        this.people = new People(region);
        this.plan = plan;
    }

    /** @param args number of pupils, server home, EAR, data folder */
    public static void main(String... args) throws IOException {
        Region region = new Region(Integer.parseInt(args[0]), SEED, LocalDate.now(ZoneId.of("Europe/Moscow")));
        Path data = Path.of(args[3]).toAbsolutePath().resolve(args[0]);
        Plan plan = new Plan(
                1,
                new Ports(Integer.getInteger("http.port", 8480)),
                data,
                Path.of(args[1]).toAbsolutePath(),
                Path.of(args[2]).toAbsolutePath(),
                null,
                Statements.SETTINGS,
                List.of("-DDNEVNIK_API_PER_SECOND=" + UNBOUND));
        new Bench(region, plan).run();
    }

    private void run() throws IOException {
        double loadSeconds = load();
        System.out.println("Starting the server ...");
        try (Installation installation = Installation.start(plan)) {
            Thread whenInterrupted = new Thread(installation::close);
            Runtime.getRuntime().addShutdownHook(whenInterrupted);
            people.open(installation.database().source(), PasswordHash.of(People.PASSWORD));
            Report report = measured(installation, loadSeconds);
            System.out.println(report.table());
            Path json = plan.data().resolve("bench.json");
            Files.writeString(json, report.json());
            System.out.println("As JSON: " + json);
            Runtime.getRuntime().removeShutdownHook(whenInterrupted);
        }
    }

    /** @return seconds that it took; zero when {@code -Dbench.reuse=true} found a region that was loaded before */
    private double load() throws IOException {
        Path done = plan.data().resolve("loaded");
        if (Boolean.getBoolean("bench.reuse") && Files.exists(done)) {
            return Double.parseDouble(Files.readString(done));
        }
        delete(plan.data());
        System.out.printf("Loading %d pupils in %d schools ...%n", region.pupils(), region.schools());
        long start = System.nanoTime();
        Plan loading = new Plan(1, plan.ports(), plan.data(), plan.home(), plan.ear(), null, WHILE_LOADING, List.of());
        try (Installation installation = Installation.withDatabaseOnly(loading)) {
            DataSource owner = installation.database().source();
            Migrations.run(owner);
            new RegionLoad(region, owner).run();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.writeString(done, Double.toString(seconds));
        return seconds;
    }

    private Report measured(Installation installation, double loadSeconds) {
        String site = installation.node(0).address();
        DataSource owner = installation.database().source();
        Measurement measurement = new Measurement(
                installation.node(0).pid(), installation.database().pid(), new Statements(owner));
        List<String> failures = new ArrayList<>();
        List<Figures> figures = new ArrayList<>();
        for (Scenario scenario : scenarios(site, owner)) {
            if (!isWanted(scenario.name())) {
                continue;
            }
            System.out.println("Measuring: " + scenario.name() + " ...");
            try {
                figures.add(measurement.of(scenario));
            } catch (Measurement.WrongAnswer e) {
                failures.add(scenario.name() + ": " + e.getMessage());
            }
        }
        if (isWanted(ExchangeRequests.NAME)) {
            System.out.println("Measuring: " + ExchangeRequests.NAME + " ...");
            try {
                figures.add(measurement.of(new ExchangeRequests(
                        region,
                        people,
                        owner,
                        plan.ports().queues(),
                        region.measured().ends())));
            } catch (Measurement.WrongAnswer e) {
                failures.add(ExchangeRequests.NAME + ": " + e.getMessage());
            }
        }
        List<String> notes = new ArrayList<>();
        if (isWanted(OneSchool.NAME)) {
            System.out.println("Measuring: " + OneSchool.NAME + " ...");
            notes.add(new OneSchool(region, people, site, owner).measure());
        }
        if (isWanted(HomeworkHour.NAME)) {
            System.out.println("Measuring: " + HomeworkHour.NAME + " ...");
            notes.add(new HomeworkHour(region, people, site, owner).measure());
        }
        List<Figures> office = new ArrayList<>();
        if (isWanted("ledger check")) {
            System.out.println("Measuring: ledger check ...");
            office.add(measurement.alone(new CheckedLedger(owner, region.year()), 1, 3));
        }
        if (isWanted(SchoolReports.NAME)) {
            System.out.println("Measuring: reports ...");
            office.addAll(new SchoolReports(region, people, site, owner, measurement).measure(failures));
        }
        if (isWanted("office")) {
            System.out.println("Measuring: office ...");
            Visitor operator = new Visitor(site);
            operator.signIn(People.OPERATOR_LOGIN, People.PASSWORD);
            office.addAll(new Office(region, operator, measurement).measure(failures));
        }
        return new Report(region, loadSeconds, new Size(owner), figures, office, notes, failures);
    }

    /** {@code -Dbench.only=journal page,saving,office} measures those alone whose names hold one of these words. */
    private static boolean isWanted(String name) {
        return Arrays.stream(System.getProperty("bench.only", "").split(",", -1))
                .anyMatch(name::contains);
    }

    private List<Scenario> scenarios(String site, DataSource owner) {
        List<Visitor> teachers = signedIn(site, People::teacherLogin);
        List<Visitor> parents = signedIn(site, People::parentLogin);
        return List.of(
                new Pages("journal page 25 x 20", teachers, this::journal, "role=\"grid\"", false),
                new Pages("journal page, compressed", teachers, this::journal, "role=\"grid\"", true),
                new Pages("class in all subjects, with proposals", teachers, this::summary, "sm-subject", false),
                new SavedMarks(region, people, teachers, owner),
                new Pages("parent's diary week", parents, this::diary, "Параграф", false),
                new Pages("parent's diary period", parents, this::period, "dp-line", false),
                new Pages("target planner", parents, this::target, "dt-target", false),
                new ApiWeek(site, People::parentLogin, this::restWeek, owner),
                new Pages("timetable of a class", parents, this::timetable, "Кабинет", false),
                new SignIns(site));
    }

    private String journal(int client) {
        int school = people.school(client);
        return "/journal/grid?group=" + region.group(school, people.group(client)) + "&subject="
                + region.subject(school, Region.DENSE_SUBJECT) + "&period="
                + region.period(school, region.measured().number());
    }

    /** Of the class that the client leads, in the measured period. */
    private String summary(int client) {
        int school = people.school(client);
        int led = (int) (people.teacher(client) - region.teacher(school, 0));
        return "/journal/summary?class=" + region.group(school, led) + "&period="
                + region.period(school, region.measured().number());
    }

    private String diary(int client) {
        return "/diary?person=" + people.child(client) + "&week=" + week();
    }

    /** All subjects of the measured period with their marks and averages. */
    private String period(int client) {
        return "/diary/period?person=" + people.child(client) + "&span="
                + region.period(people.school(client), region.measured().number());
    }

    private String target(int client) {
        int school = people.school(client);
        return "/diary/target?person=" + people.child(client) + "&group="
                + region.group(school, people.group(client)) + "&subject="
                + region.subject(school, Region.DENSE_SUBJECT) + "&span="
                + region.period(school, region.measured().number());
    }

    private String restWeek(int client) {
        return "persons/" + people.child(client) + "/groups/"
                + region.group(people.school(client), people.group(client)) + "/schedules?startDate=" + week()
                + "&endDate=" + week().plusDays(6);
    }

    private String timetable(int client) {
        return "/timetable?group=" + region.group(people.school(client), people.group(client)) + "&week=" + week();
    }

    /** The last whole week of the measured period: no holiday in it, marks in every day. */
    private LocalDate week() {
        return region.measured().ends().minusDays(6).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static List<Visitor> signedIn(String site, IntFunction<String> login) {
        return IntStream.range(0, Clients.EIGHT)
                .mapToObj(client -> {
                    Visitor visitor = new Visitor(site);
                    visitor.signIn(login.apply(client), People.PASSWORD);
                    return visitor;
                })
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
