package org.dnevnik.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dnevnik.acceptance.Cell;
import org.dnevnik.acceptance.Database;
import org.dnevnik.acceptance.GivenHomework;
import org.dnevnik.acceptance.Site;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page at 1440 and at 390 pixels, light and dark: no fault that axe sees, nothing that runs out of a phone's side, no word from the console. */
@ExtendWith(InBrowser.class)
class LookIT {

    private static final Path SCREENS = Path.of("target/screens");

    // with -Dlook.pictures=true each look is kept for people's eyes; the test itself needs none
    private static final boolean PICTURED = Boolean.getBoolean("look.pictures");

    private record Screen(String login, String path) {

        String name() {
            return (login + path).replaceAll("[^a-z-]+", "-");
        }
    }

    private static List<Screen> screens(Site site) {
        String homework = GivenHomework.by(site.database(), "teacher");
        Cell cell = Cell.of(site.database(), "teacher");
        return List.of(
                new Screen("", "/sign-in"),
                new Screen("", "/activate"),
                new Screen("", "/forgot"),
                new Screen("", "/memo?for=parent"),
                new Screen("", "/memo?for=gosuslugi"),
                new Screen("", "/sign-in-refused?why=NAME"),
                new Screen("", "/sign-in-gosuslugi"),
                new Screen("", "/sign-in-schools"),
                new Screen("", "/memo?for=law"),
                new Screen("region", "/schools/gosuslugi"),
                new Screen("admin", "/people/repairs"),
                new Screen("", "/sign-in-waiting"),
                new Screen("parent", "/me/children"),
                new Screen("parent", "/me"),
                new Screen("parent", "/me/devices"),
                new Screen("parent", "/me/sign-ins"),
                new Screen("teacher", "/me/second-step"),
                new Screen("admin", "/people/second-step"),
                new Screen("parent", "/me/programs"),
                new Screen("parent", "/oauth2/authorize"),
                new Screen("region", "/schools/programs"),
                new Screen("region", "/schools/consents?audience=CHILD"),
                new Screen("region", "/schools/consents?audience=CHILD&aim=new"),
                new Screen("parent", "/me/consents"),
                new Screen("admin", "/people/answers"),
                new Screen("admin", "/people/texts?school=" + school(site)),
                new Screen("admin", "/people/codes"),
                new Screen("admin", "/people/codes?show=staff"),
                new Screen("admin", "/people/consents"),
                new Screen("head", "/people/doubles"),
                new Screen("head", "/people/changes"),
                new Screen("parent", "/diary"),
                new Screen("pupil", "/diary"),
                new Screen("teacher", "/journal"),
                new Screen("teacher", cell.journal()),
                new Screen("teacher", "/journal/lesson?id=" + cell.lesson() + "&year=" + cell.year()),
                new Screen("teacher", "/journal/plans"),
                new Screen("head", "/journal/plans?all=1"),
                new Screen("head", "/journal/assessments"),
                new Screen("parent", "/journal/assessments"),
                new Screen("teacher", cell.journal().replace("/grid", "/finals")),
                new Screen("teacher", cell.journal().replace("/grid", "/why") + "&pupil=" + cell.pupil()),
                new Screen("head", "/journal/summary?class=" + cell.group()),
                new Screen("head", "/journal/quality?class=" + cell.group()),
                new Screen("head", "/reports"),
                new Screen("head", "/reports/sheet?of=summary&class=" + cell.group()),
                new Screen("head", "/reports/sheet?of=cards&class=" + cell.group()),
                new Screen("head", "/reports/sheet?of=attendance&class=" + klass(site)),
                new Screen("head", "/reports/sheet?of=quality"),
                new Screen("head", "/reports/sheet?of=school-attendance"),
                new Screen("head", "/reports/sheet?of=class&class=" + cell.group()),
                new Screen("head", "/reports/sheet?of=gathered&class=" + cell.group()),
                new Screen("head", "/reports/sheet?of=journal&class=" + cell.group()),
                new Screen("head", "/reports/sheet?of=paper&class=" + cell.group()),
                new Screen("head", "/reports/sheet?of=progress"),
                new Screen("head", "/reports/sheet?of=homework"),
                new Screen("head", "/reports/load?class=" + klass(site)),
                new Screen("teacher", cell.journal().replace("/journal/grid", "/reports/marks") + "&kind=YEAR"),
                new Screen("head", "/reports/gathered?class=" + cell.group() + "&subject=" + cell.subject()),
                new Screen("head", "/reports/average?class=" + cell.group() + "&pupil=" + cell.pupil()),
                new Screen("head", "/reports/sheet?of=movements"),
                new Screen("head", "/reports/sheet?of=activity"),
                new Screen("head", "/reports/progress?class=" + klass(site)),
                new Screen("teacher", cell.journal().replace("/journal/grid", "/reports/progress")),
                new Screen(
                        "head", "/reports/roll?school=" + school(site) + "&class=" + klass(site) + "&from=2026-09-01"),
                new Screen("head", "/reports/visits?school=" + school(site) + "&role=PUPIL"),
                new Screen("head", "/reports/runs"),
                new Screen("region", "/reports/sheet?of=region"),
                new Screen("teacher", "/reports/sheet?of=quality"),
                new Screen("head", "/school/closing?period=" + firstPeriod(site)),
                new Screen("head", "/school/windows"),
                new Screen("parent", "/diary/marks"),
                new Screen("pupil", "/diary/debts"),
                new Screen("parent", "/diary/day"),
                new Screen("pupil", "/diary/period"),
                new Screen("parent", "/diary/recent"),
                new Screen("parent", "/diary/figures"),
                new Screen("parent", "/diary/signature?person=" + person(site, "pupil") + "&week=2026-11-23"),
                new Screen("classteacher", "/diary/signatures?class=" + klass(site)),
                new Screen("classteacher", "/diary/rating?class=" + klass(site)),
                new Screen("parent", "/diary/subject" + course(site)),
                new Screen("parent", "/diary/target" + course(site)),
                new Screen("teacher", "/homework"),
                new Screen("teacher", "/homework/new"),
                new Screen("teacher", "/homework/archive"),
                new Screen("teacher", "/homework/sheet" + homework),
                new Screen("teacher", "/homework/check" + homework),
                new Screen("pupil", "/homework/tasks"),
                new Screen("pupil", "/homework/task" + GivenHomework.to(site.database(), "pupil")),
                new Screen("parent", "/homework/tasks"),
                new Screen("teacher", "/timetable"),
                new Screen("parent", "/timetable"),
                new Screen("parent", "/notifications"),
                new Screen("parent", "/me/notices"),
                new Screen("parent", "/me/data"),
                new Screen("admin", "/people/erasures"),
                new Screen("", "/unsubscribe"),
                new Screen("head", "/journal"),
                new Screen("head", "/journal/attendance"),
                new Screen("head", "/journal/attendance?class=" + klass(site)),
                new Screen("head", "/journal/attendance?view=week&class=" + klass(site)),
                new Screen("head", "/journal/missed?class=" + klass(site)),
                new Screen("head", "/journal/notices"),
                new Screen("head", "/journal/unfilled?of=school"),
                new Screen("teacher", "/journal/unfilled"),
                new Screen("parent", "/diary/absence"),
                new Screen("admin", "/school/absence-reasons"),
                new Screen("head", "/people"),
                new Screen("head", "/people/new?as=pupil"),
                new Screen("admin", "/people/person?id=" + person(site, "pupil")),
                new Screen("admin", "/people/person?id=" + person(site, "classteacher")),
                new Screen("parent", "/people/person"),
                new Screen("pupil", "/people/access"),
                new Screen("admin", "/office"),
                new Screen("admin", "/office/import"),
                new Screen("head", "/school/year"),
                new Screen("head", "/school/classes"),
                new Screen("head", "/school/things"),
                new Screen("admin", "/school/school"),
                new Screen("admin", "/exchange/package"),
                new Screen("region", "/exchange/package"),
                new Screen("head", "/timetable/plans"),
                new Screen("head", "/timetable/load"),
                new Screen("head", "/timetable/bells"),
                new Screen("head", "/timetable/changes"),
                new Screen(
                        "head",
                        "/timetable/closure?school=" + school(site) + "&what=group-" + klass(site)
                                + "&from=2026-12-01&to=2026-12-02"),
                new Screen("head", "/timetable/closure"),
                new Screen("head", repeat(site)),
                new Screen("teacher", "/timetable/rooms"),
                new Screen("parent", "/timetable/calendar"),
                new Screen("head", "/timetable/norms"),
                new Screen("head", "/timetable/plan?plan=" + plan(site)),
                new Screen("head", "/timetable/editor?plan=" + plan(site)),
                new Screen("admin", "/office/queue"),
                new Screen("admin", "/school/setup"),
                new Screen("admin", "/school/functions"),
                new Screen("admin", "/school/rights"),
                new Screen("admin", "/school/who-may?name=А"),
                new Screen("admin", "/school/work-types"),
                new Screen("admin", "/school/grading"),
                new Screen("admin", "/school/ledger"),
                new Screen("head", "/school/ledger-changes"),
                new Screen("teacher", "/journal/debts"),
                new Screen("admin", "/school/promotion"),
                new Screen("region", "/schools"),
                new Screen("region", "/schools/systems"),
                new Screen("region", "/outbox/queue"),
                new Screen("head", "/help"),
                new Screen("parent", "/no-such-page"));
    }

    private static long person(Site site, String login) {
        return site.database().number("SELECT person FROM identity.account WHERE login = ?", login);
    }

    /** The demo pupil with the subject of most marks. */
    private static String course(Site site) {
        List<String> row = site.database()
                .rows(
                        "SELECT m.person, l.edu_group, l.subject FROM journal.mark m JOIN timetable.lesson l ON l.id = m.lesson"
                                + " AND l.year = m.year JOIN identity.account a ON a.person = m.person WHERE a.login = 'pupil'"
                                + " GROUP BY 1, 2, 3 ORDER BY count(*) DESC LIMIT 1")
                .get(0);
        return "?person=" + row.get(0) + "&group=" + row.get(1) + "&subject=" + row.get(2);
    }

    private static long school(Site site) {
        return site.database().number("SELECT school FROM school.edu_group WHERE id = ?", klass(site));
    }

    private static long firstPeriod(Site site) {
        return site.database()
                .number("SELECT r.id FROM school.reporting_period AS r JOIN people.staff_position AS s ON s.school ="
                        + " r.school JOIN identity.account AS a ON a.person = s.person WHERE a.login = 'head'"
                        + " ORDER BY r.starts, r.parallel_from LIMIT 1");
    }

    private static long klass(Site site) {
        return site.database()
                .number(
                        "SELECT max(e.edu_group) FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group "
                                + "AND g.kind = 'CLASS' JOIN identity.account a ON a.person = e.person WHERE a.login = 'pupil'");
    }

    /** A lesson of the coming weeks that is to be moved to the end of its week. */
    private static String repeat(Site site) {
        return site.database()
                .text("SELECT '/timetable/repeat?act=MOVE&number=9&lesson=' || l.id || '&year=' || l.year || '&date='"
                        + " || (date_trunc('week', l.date) + interval '5 days')::date || '&until=' || l.date + 14"
                        + " FROM timetable.lesson l JOIN school.edu_group g ON g.id = l.edu_group WHERE g.id = "
                        + klass(site)
                        + " AND l.date > current_date + 7 ORDER BY l.date, l.number LIMIT 1");
    }

    /** A draft of the head's school with a lesson in its grid and one in its tray. */
    private static long plan(Site site) {
        Database database = site.database();
        if (database.number("SELECT count(*) FROM timetable.plan WHERE id = 990001") == 0) {
            database.change("INSERT INTO timetable.plan (id, school, year, name, state, anchor, made_by) SELECT 990001,"
                    + " s.school, y.year, 'Очень длинное название черновика расписания на второе полугодие',"
                    + " 'DRAFT', y.starts, NULL FROM identity.account a JOIN people.staff_position s ON s.person ="
                    + " a.person JOIN school.academic_year y ON y.school = s.school WHERE a.login = 'head' ORDER"
                    + " BY y.year DESC LIMIT 1");
            database.change(
                    "INSERT INTO timetable.plan_lesson (id, plan, edu_group, subject, teacher, weekday, number) SELECT"
                            + " 990001 + n, 990001, e.edu_group, e.subject, e.teacher, n, n FROM generate_series(0, 1) AS"
                            + " n, (SELECT e.* FROM timetable.plan_entry e JOIN timetable.plan p ON p.school = e.school"
                            + " AND p.id = 990001 LIMIT 1) AS e");
        }
        return 990001;
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsAccessible(Tabs tabs) {
        Map<String, Tab> doors = new HashMap<>();
        return screens(tabs.site()).stream()
                .map(screen -> DynamicTest.dynamicTest(
                        screen.login() + " " + screen.path(), () -> looksRight(tabs, doors, screen)));
    }

    private static void looksRight(Tabs tabs, Map<String, Tab> doors, Screen screen) {
        List<String> faults = new ArrayList<>();
        for (int width : new int[] {Tabs.DESKTOP, Tabs.PHONE}) {
            Tab door = doors.computeIfAbsent(screen.login() + width, key -> door(tabs, screen.login(), width));
            Tab tab = tabs.beside(door);
            tab.expect("404");
            tab.go(screen.path());
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                tab.page()
                        .emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                                .setColorScheme(colours)
                                .setReducedMotion(
                                        ReducedMotion.REDUCE)); // a colour on its way to the next is nobody's fault
                String place =
                        screen.name() + "-" + width + "-" + colours.name().toLowerCase(java.util.Locale.ROOT);
                if (PICTURED) {
                    tab.screenshot(SCREENS.resolve(place + ".png"));
                }
                faults.addAll(faults(tab, colours, place));
            }
            tab.page().close(); // a hundred open pages of one person would push each other's lines to the server away
            faults.addAll(tab.complaints());
        }
        assertEquals(List.of(), faults);
    }

    /** Through it all pages of a person are opened, as in one browser: signed in once, scripts and styles fetched once. */
    private static Tab door(Tabs tabs, String login, int width) {
        Tab door = tabs.open(width, ColorScheme.LIGHT);
        if (!login.isEmpty()) {
            door.signIn(login);
            door.page().waitForURL(address -> !address.contains("/sign-in"));
        }
        door.go("/memo?for=pupil");
        return door;
    }

    /** What does not depend on the colours is looked at once. */
    private static List<String> faults(Tab tab, ColorScheme colours, String place) {
        List<String> faults = new ArrayList<>();
        // there is no frame on any page: it may be looked at at once, without a second page for putting frames together
        new AxeBuilder(tab.page())
                .setLegacyMode(true)
                .options(asked(colours))
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> faults.add(place + ": " + rule.getId() + " at " + node.getTarget() + " "
                                + node.getFailureSummary())));
        Object wide =
                tab.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) wide).intValue() > 1) {
            faults.add(place + ": runs out of the side by " + wide);
        }
        return faults;
    }

    private static AxeRunOptions asked(ColorScheme colours) {
        AxeRunOptions asked = new AxeRunOptions();
        asked.setResultTypes(List.of("violations"));
        if (colours == ColorScheme.DARK) {
            AxeRunOnlyOptions contrast = new AxeRunOnlyOptions();
            contrast.setType("rule");
            contrast.setValues(List.of("color-contrast"));
            asked.setRunOnly(contrast);
        }
        return asked;
    }

    @Test
    void aFaultThatIsPutIntoAPageIsSeen(Tabs tabs) {
        Tab tab = tabs.open(Tabs.PHONE, ColorScheme.DARK);
        tab.go("/sign-in");
        tab.page()
                .evaluate("document.querySelector('h1').style.color = '#333';"
                        + "document.body.append(document.createElement('img'));"
                        + "document.body.style.minWidth = '500px'");
        assertTrue(faults(tab, ColorScheme.LIGHT, "").toString().contains("image-alt"));
        assertTrue(faults(tab, ColorScheme.DARK, "").toString().contains("color-contrast"));
        assertTrue(faults(tab, ColorScheme.DARK, "").toString().contains("runs out"));
    }

    @Test
    void theMenuIsASidePanelOnADesktopAndABarBelowOnAPhone(Tabs tabs) {
        Tab desktop = tabs.open(Tabs.DESKTOP, ColorScheme.LIGHT).signIn("parent");
        Tab phone = tabs.open(Tabs.PHONE, ColorScheme.LIGHT).signIn("parent");
        var side = desktop.link("Дневник").first().boundingBox();
        var bar = phone.page()
                .locator("nav.menu a:visible", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Дневник"))
                .last()
                .boundingBox();
        assertTrue(side.x < 300 && side.y < 500, "side panel");
        assertTrue(bar.y > 700, "bottom bar");
    }
}
