package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.dnevnik.acceptance.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A child is ill: the mother says so on a phone, the class teacher accepts it, and sheet, grid, diary and figures show it. */
@ExtendWith(InBrowser.class)
class AttendanceIT {

    // the last day with lessons of the demo pupil's class, and the subject of one of them
    private static final String SCENE = """
            SELECT a.person, g.id, max(l.date), p.surname || ' ' || p.given_name, g.school, g.year,
                   (array_agg(l.subject ORDER BY l.date DESC, l.number))[1]
            FROM identity.account a
            JOIN people.person p ON p.id = a.person
            JOIN school.enrolment e ON e.person = a.person AND e.ends IS NULL
            JOIN school.edu_group g ON g.id = e.edu_group AND g.kind = 'CLASS'
            JOIN timetable.lesson l ON l.edu_group = g.id AND l.date <= current_date
            WHERE a.login = 'pupil' GROUP BY 1, 2, 4, 5, 6""";

    private record Scene(long pupil, long group, String day, String name, long school, int year, long subject) {

        static Scene of(Database database) {
            List<String> row = database.rows(SCENE).get(0);
            Scene scene = new Scene(
                    Long.parseLong(row.get(0)),
                    Long.parseLong(row.get(1)),
                    row.get(2),
                    row.get(3),
                    Long.parseLong(row.get(4)),
                    Integer.parseInt(row.get(5)),
                    Long.parseLong(row.get(6)));
            scene.clear(database);
            return scene;
        }

        /** Nothing is said of the pupil on the day. */
        void clear(Database database) {
            database.change(
                    "DELETE FROM journal.lesson_log_entry WHERE person = ? AND lesson IN "
                            + "(SELECT id FROM timetable.lesson WHERE date = CAST(? AS date))",
                    pupil,
                    day);
            database.change("DELETE FROM journal.absence_notice WHERE pupil = ?", pupil);
        }

        long lessons(Database database) {
            return database.number(
                    "SELECT count(*) FROM timetable.lesson l JOIN school.enrolment e ON e.edu_group = l.edu_group "
                            + "WHERE e.person = ? AND e.ends IS NULL AND l.date = CAST(? AS date)",
                    pupil,
                    day);
        }

        String sheet() {
            return "/journal/attendance?class=" + group + "&day=" + day;
        }
    }

    @Test
    void anIllnessThatTheFamilyAnnouncesStandsEverywhereOnceItIsAccepted(Tabs tabs) {
        Database database = tabs.site().database();
        Scene scene = Scene.of(database);
        addForeignSubgroup(database, scene);
        Tab parent = tabs.open(Tabs.PHONE, ColorScheme.LIGHT).signIn("parent");
        parent.go("/diary?person=" + scene.pupil() + "&week=" + scene.day());
        parent.link("Сообщить об отсутствии").click();
        parent.page().getByLabel("С какого дня").fill(scene.day());
        parent.page().getByLabel("По какой день").fill(scene.day());
        parent.page().getByLabel("Причина").selectOption(new SelectOption().setLabel("Болезнь"));
        parent.button("Отправить классному руководителю").click();
        assertThat(parent.page().locator(".ab-state").first()).hasText("ждёт");

        Tab leader = tabs.signedIn("classteacher").go(scene.sheet());
        assertThat(row(leader, scene).locator("td.as-told").first()).hasText("б");
        leader.page().locator(".as-waiting").getByText("Подтвердить").click();
        assertThat(row(leader, scene).locator("td.as-away")).hasCount((int) scene.lessons(database));

        parent.go("/diary?person=" + scene.pupil() + "&week=" + scene.day());
        assertThat(parent.page().locator(".dw-mark.is-away")).hasCount((int) scene.lessons(database));
        Tab head = tabs.signedIn("head").go("/journal/grid?group=" + scene.group() + "&subject=" + scene.subject());
        assertThat(head.page()
                        .locator("#grid tr")
                        .filter(new Locator.FilterOptions()
                                .setHas(head.page().locator("th[data-p='" + scene.pupil() + "']")))
                        .locator("abbr")
                        .getByText("б", new Locator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        assertFullDay(leader, scene);
        removeForeignSubgroup(database);
        scene.clear(database);
    }

    @Test
    void aWholeDayIsNotedOnTheSheetAndTakenBack(Tabs tabs) {
        Database database = tabs.site().database();
        Scene scene = Scene.of(database);
        Tab leader = tabs.signedIn("classteacher").go(scene.sheet());
        leader.button(scene.name()).click();
        Locator dialog = leader.page().locator("#as-dialog");
        dialog.getByLabel("Причина", new Locator.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel("Приказ по школе"));
        dialog.getByText("Отметить", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(row(leader, scene).locator("td.as-away")).hasCount((int) scene.lessons(database));
        assertThat(row(leader, scene).locator("td.as-away").first()).hasText("п");
        leader.button("Отменить").click();
        assertThat(row(leader, scene).locator("td.as-away")).hasCount(0);
        assertEquals(
                2 * scene.lessons(database),
                database.number(
                        "SELECT count(*) FROM journal.ledger r JOIN timetable.lesson l ON l.id = r.lesson AND l.year = r.year "
                                + "WHERE r.kind = 'ATTENDANCE' AND r.pupil = ? AND l.date = CAST(? AS date) AND 'п' IN (r.old_value, r.new_value)",
                        scene.pupil(),
                        scene.day()));
        scene.clear(database);
    }

    @Test
    void whatIsNotFilledInIsOneClickFromItsColumn(Tabs tabs) {
        Tab teacher = tabs.signedIn("teacher").go("/journal/unfilled");
        Locator first = teacher.page().locator(".uf-list a").first();
        String place = first.getAttribute("href");
        first.click();
        teacher.page().waitForURL(Pattern.compile("/journal/grid"));
        String lesson = place.substring(place.indexOf("#lesson-") + "#lesson-".length());
        assertThat(teacher.page()
                        .locator("#grid th[data-l='" + lesson + "'] button")
                        .first())
                .isFocused();
    }

    private static void assertFullDay(Tab leader, Scene scene) {
        leader.go("/journal/missed?class=" + scene.group() + "&from=" + scene.day() + "&to=" + scene.day());
        Locator figures = leader.page()
                .locator("table.as tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(leader.page().getByText(scene.name(), new Page.GetByTextOptions().setExact(true))))
                .locator("td");
        assertThat(figures.nth(0)).hasText("1");
        assertThat(figures.nth(1)).hasText("1");
    }

    private static Locator row(Tab tab, Scene scene) {
        return tab.page()
                .locator("#as tbody tr")
                .filter(new Locator.FilterOptions().setHas(tab.page().locator("[data-pupil='" + scene.pupil() + "']")));
    }

    /** A subgroup of the class to which the pupil does not belong has a lesson on the day: the pupil is not expected there. */
    private static void addForeignSubgroup(Database database, Scene scene) {
        database.change(
                "INSERT INTO school.edu_group (id, school, year, kind, name, parallel, version) "
                        + "VALUES (990701, ?, ?, 'SUBGROUP', 'Подгруппа 990701', 5, 1)",
                scene.school(),
                scene.year());
        database.change("INSERT INTO school.edu_group_parent VALUES (990701, ?)", scene.group());
        database.change(
                "INSERT INTO school.enrolment (id, person, edu_group, starts, version) "
                        + "SELECT 990701, max(person), 990701, CAST(? AS date), 1 FROM school.enrolment WHERE edu_group = ? AND person <> ?",
                scene.day(),
                scene.group(),
                scene.pupil());
        database.change(
                "INSERT INTO timetable.lesson (id, year, school, edu_group, subject, date, number, version) "
                        + "VALUES (990701, ?, ?, 990701, ?, CAST(? AS date), 15, 1)",
                scene.year(),
                scene.school(),
                scene.subject(),
                scene.day());
    }

    private static void removeForeignSubgroup(Database database) {
        database.change("DELETE FROM timetable.lesson WHERE id = 990701");
        database.change("DELETE FROM school.enrolment WHERE id = 990701");
        database.change("DELETE FROM school.edu_group_parent WHERE edu_group = 990701");
        database.change("DELETE FROM school.edu_group WHERE id = 990701");
    }
}
