package org.dnevnik.bench;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dnevnik.bench.Measurement.WrongAnswer;
import org.dnevnik.bench.Visitor.Answer;

/** Bringing a whole school in, as its office does: people and classes, then the timetable, each from sending the files until the run has ended. */
final class ImportedSchools implements Scenario {

    private static final Pattern NUMBER = Pattern.compile("\"(?:id|run)\"\\s*:\\s*(\\d+)");
    private static final Pattern STATE = Pattern.compile("\"state\"\\s*:\\s*\"(\\w+)\"");

    private final Region region;
    private final Visitor operator;
    private final LocalDate since;
    private long school;

    /** @param since first day of the timetable */
    ImportedSchools(Region region, Visitor operator, LocalDate since) {
        this.region = region;
        this.operator = operator;
        this.since = since;
    }

    @Override
    public String name() {
        return "import of a school";
    }

    /** The school that came last. */
    long school() {
        return school;
    }

    @Override
    public int once(int client) {
        school = number(right(operator.postJson("/data/schools", words())));
        OfficeFiles files = new OfficeFiles(region, school);
        return brought(files.people()) + brought(files.timetable());
    }

    private static String words() {
        String name = "Замер " + Long.toString(System.currentTimeMillis(), 36);
        return ("{\"name\":\"%s\",\"shortName\":\"%<s\",\"town\":\"\",\"address\":\"\",\"phone\":\"\",\"email\":\"\","
                        + "\"networks\":[],\"version\":0}")
                .formatted(name);
    }

    private int brought(String files) {
        String order = "{\"school\":%d,\"from\":\"%s\",\"files\":[%s]}".formatted(school, since, files);
        Answer answer = operator.postJson("/data/import/apply", order);
        String progress = "/data/import/progress?school=" + school + "&run=" + number(right(answer));
        String state = state(answer);
        while (state.equals("RUNNING")) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            answer = operator.get(progress);
            state = state(right(answer));
        }
        if (!state.equals("DONE")) {
            throw new WrongAnswer("the import ended so: " + answer.body());
        }
        return answer.bytes();
    }

    private static Answer right(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new WrongAnswer("answered " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    private static long number(Answer answer) {
        return Long.parseLong(found(NUMBER, answer));
    }

    private static String state(Answer answer) {
        return found(STATE, answer);
    }

    private static String found(Pattern pattern, Answer answer) {
        Matcher matcher = pattern.matcher(answer.body());
        if (!matcher.find()) {
            throw new WrongAnswer("no " + pattern + " in " + answer.body());
        }
        return matcher.group(1);
    }
}
