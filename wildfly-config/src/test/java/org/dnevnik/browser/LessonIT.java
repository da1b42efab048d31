package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.dnevnik.acceptance.Database;
import org.dnevnik.acceptance.Until;
import org.dnevnik.journal.PlanForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A lesson is run from one page on a tablet: its topic comes out of the plan, pupils are pressed, a file is attached. */
@ExtendWith(InBrowser.class)
class LessonIT {

    private static final int TABLET = 1024;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A lesson of the demo teacher in the class of the demo parent's child. */
    private record Lesson(long id, int year, long group, long subject, int parallel, long pupil, String date) {

        static Lesson of(Database database, String when) {
            List<String> row = database.rows(
                            "SELECT l.id, l.year, l.edu_group, l.subject, g.parallel, e.person, l.date FROM identity.account a "
                                    + "JOIN timetable.lesson l ON l.teacher = a.person JOIN school.edu_group g ON g.id = l.edu_group "
                                    + "JOIN school.enrolment e ON e.edu_group = g.id AND e.ends IS NULL "
                                    + "JOIN people.guardianship f ON f.child = e.person AND f.ends IS NULL "
                                    + "JOIN identity.account p ON p.person = f.guardian AND p.login = 'parent' "
                                    + "WHERE a.login = 'teacher' AND " + when + ", l.number LIMIT 1")
                    .get(0);
            return new Lesson(
                    Long.parseLong(row.get(0)),
                    Integer.parseInt(row.get(1)),
                    Long.parseLong(row.get(2)),
                    Long.parseLong(row.get(3)),
                    Integer.parseInt(row.get(4)),
                    Long.parseLong(row.get(5)),
                    row.get(6));
        }

        static Lesson held(Database database) {
            return of(database, "l.date < current_date ORDER BY l.date DESC");
        }

        static Lesson planned(Database database) {
            return of(database, "l.date > current_date + 7 ORDER BY l.date");
        }

        String page() {
            return "/journal/lesson?id=" + id + "&year=" + year;
        }
    }

    @Test
    void aPlanIsReadFromATableAndItsTopicGoesIntoTheLesson(Tabs tabs) {
        Database database = tabs.site().database();
        Lesson lesson = Lesson.held(database);
        database.change("UPDATE timetable.lesson SET topic = NULL WHERE id = ?", lesson.id());
        Tab teacher = tabs.open(TABLET, ColorScheme.LIGHT).signIn("teacher");
        try {
            readPlan(teacher, lesson);
            outsideOfThePlanUntil(database, lesson);
            teacher.go(lesson.page());
            assertThat(teacher.page().locator("#ls-plan")).containsText("Деление с остатком");
            teacher.button("Взять тему").click();
            assertThat(teacher.page().locator("#ls-topic-say")).hasText("Сохранено");
            assertEquals(
                    "Деление с остатком",
                    database.text("SELECT topic FROM timetable.lesson WHERE id = ?", lesson.id()));
            teacher.button("Пропустить час").click();
            assertThat(teacher.page().locator("#ls-plan")).containsText("2-й час из 2");
            teacher.go("/journal/plans");
            assertThat(teacher.page().locator(".sp-progress")).containsText("Алгебра на год");
            Tab parent = tabs.signedIn("parent").go("/diary?person=" + lesson.pupil() + "&week=" + lesson.date());
            assertThat(parent.page()
                            .locator(".dw-topic")
                            .filter(new Locator.FilterOptions().setHasText("Деление с остатком")))
                    .hasCount(1);
        } finally {
            database.change("DELETE FROM journal.plan_step");
            database.change("DELETE FROM journal.subject_plan WHERE name = 'Алгебра на год'");
        }
    }

    private static void readPlan(Tab teacher, Lesson lesson) {
        teacher.go("/journal/plans");
        Locator form = teacher.page().locator(".sp-new");
        form.locator("[name='choice']")
                .selectOption(new SelectOption().setValue(lesson.subject() + "-" + lesson.parallel()));
        form.locator("[name='name']").fill("Алгебра на год");
        teacher.button("Создать").click();
        assertThat(teacher.heading("Алгебра на год")).isVisible();
        Locator file = teacher.page().locator("#sp-book");
        file.setInputFiles(new FilePayload("план.xlsx", WORKBOOK, "Тема".getBytes(StandardCharsets.UTF_8)));
        assertThat(teacher.page().locator("#sp-found")).containsText("Исправьте");
        file.setInputFiles(new FilePayload("план.xlsx", WORKBOOK, PlanForms.template()));
        assertThat(teacher.page().locator("#sp-found")).containsText("В файле тем: 3, часов: 6");
        teacher.button("Добавить тему").click();
        teacher.button("Отменить").click();
        teacher.button("Сохранить").click();
        assertThat(teacher.page().locator("#sp-say")).hasText("Сохранено");
        teacher.go(URI.create(teacher.page().url()).getRawPath() + "?"
                + URI.create(teacher.page().url()).getRawQuery());
        teacher.page()
                .locator(".sp-groups input[value='" + lesson.group() + "']")
                .check();
        teacher.page().evaluate("document.body.dataset.before = ''");
        teacher.button("Назначить").click();
        assertThat(teacher.page().locator("body[data-before]")).hasCount(0);
        assertThat(teacher.page().locator(".sp-groups input[value='" + lesson.group() + "']"))
                .isChecked();
    }

    /** The earlier lessons of the year take nothing, so that the plan begins with this one. */
    private static void outsideOfThePlanUntil(Database database, Lesson lesson) {
        database.change(
                "INSERT INTO journal.plan_step SELECT l.id, l.year, 0, 0, l.teacher FROM timetable.lesson l, timetable.lesson t "
                        + "WHERE t.id = ? AND l.edu_group = t.edu_group AND l.subject = t.subject AND l.year = t.year "
                        + "AND (l.date, l.number, l.id) < (t.date, t.number, t.id)",
                lesson.id());
    }

    @Test
    void pupilsAreMarkedByPressingAndAFileReachesTheFamily(Tabs tabs) {
        Database database = tabs.site().database();
        Lesson lesson = Lesson.held(database);
        database.change("DELETE FROM journal.lesson_log_entry WHERE lesson = ?", lesson.id());
        database.change("UPDATE timetable.lesson SET attendance_taken_at = NULL WHERE id = ?", lesson.id());
        Tab teacher = tabs.open(TABLET, ColorScheme.LIGHT).signIn("teacher").go(lesson.page());
        Page page = teacher.page();
        Locator row = page.locator("#ls-rows li[data-p='" + lesson.pupil() + "']");
        for (Locator button : row.locator("button").all()) {
            assertTrue(button.boundingBox().height >= 44 && button.boundingBox().width >= 44, "for a finger");
        }
        row.locator("button[data-a='о']").click();
        Until.holds(SOON, () -> "LATE".equals(entry(database, lesson)));
        row.locator(".ls-mark").first().fill("5");
        row.locator(".ls-mark").first().press("Enter");
        Until.holds(SOON, () -> "5".equals(mark(database, lesson)));
        assertEquals("LATE", entry(database, lesson), "a mark leaves the attendance");
        row.locator("button[data-a='о']").click();
        Until.holds(SOON, () -> "ATTEND".equals(entry(database, lesson)));
        assertEquals("5", mark(database, lesson), "and the attendance leaves the mark");
        minutesAreTypedOrGiven(database, lesson, row);
        wordsAreSaid(teacher, database, lesson, row);
        everybodyIsHere(teacher, database, lesson);
        page.locator("#ls-note").fill("Спросить про углы");
        assertThat(page.locator("#ls-note-say")).hasText("Сохранено");
        page.locator("#ls-file")
                .setInputFiles(
                        new FilePayload("дроби.txt", "text/html", "<b>1/2</b>".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#ls-files")).containsText("дроби.txt");
        String file = page.locator("#ls-files a").last().getAttribute("href");
        Tab parent = tabs.signedIn("parent");
        APIResponse read = parent.context().request().get(tabs.site().address() + file);
        assertEquals("<b>1/2</b>", read.text());
        assertTrue(header(read, "content-disposition").startsWith("attachment"));
        assertTrue(header(read, "content-type").startsWith("text/plain"));
        assertEquals("nosniff", header(read, "x-content-type-options"));
        teacher.go(lesson.page());
        assertThat(page.locator("#ls-note")).hasValue("Спросить про углы");
        database.change("DELETE FROM files.stored_file WHERE owner = ?", lesson.id());
        database.change("DELETE FROM journal.lesson_note WHERE lesson = ?", lesson.id());
    }

    private static void minutesAreTypedOrGiven(Database database, Lesson lesson, Locator row) {
        row.locator(".ls-mark").first().fill("о15");
        row.locator(".ls-mark").first().press("Enter");
        Until.holds(SOON, () -> "15".equals(minutes(database, lesson)));
        assertThat(row.locator(".ls-late")).hasValue("15");
        assertThat(row.locator(".ls-mark").first()).hasValue("5");
        row.locator(".ls-late").fill("7");
        row.locator(".ls-late").press("Enter");
        Until.holds(SOON, () -> "7".equals(minutes(database, lesson)));
        assertEquals("5", mark(database, lesson), "minutes leave the mark");
    }

    private static String minutes(Database database, Lesson lesson) {
        return database.text(
                "SELECT coalesce(min(minutes), 0) FROM journal.lesson_log_entry WHERE lesson = ? AND person = ?",
                lesson.id(),
                lesson.pupil());
    }

    private static void wordsAreSaid(Tab teacher, Database database, Lesson lesson, Locator row) {
        row.locator("[data-detail]").click();
        assertThat(teacher.page().locator("#journal-detail-whose"))
                .containsText(row.locator(".ls-name").textContent());
        teacher.page().locator("#journal-entry-remark").fill("Пришёл без тетради");
        teacher.page().locator("#journal-entry button").click();
        assertThat(teacher.page().locator("#journal-detail")).isHidden();
        assertEquals(
                "Пришёл без тетради",
                database.text(
                        "SELECT remark FROM journal.lesson_log_entry WHERE lesson = ? AND person = ?",
                        lesson.id(),
                        lesson.pupil()));
    }

    private static void everybodyIsHere(Tab teacher, Database database, Lesson lesson) {
        Locator all = teacher.page().locator("#ls-all");
        assertThat(all).hasText("Все на уроке");
        all.click();
        assertThat(all).hasText("✓ Посещение отмечено");
        Until.holds(SOON, () -> taken(database, lesson) == 1);
        all.click();
        Until.holds(SOON, () -> taken(database, lesson) == 0);
    }

    private static long taken(Database database, Lesson lesson) {
        return database.number(
                "SELECT count(attendance_taken_at) FROM timetable.lesson WHERE id = ? AND year = ?",
                lesson.id(),
                lesson.year());
    }

    private static String header(APIResponse response, String name) {
        return response.headers().getOrDefault(name, "");
    }

    private static String entry(Database database, Lesson lesson) {
        return database.text(
                "SELECT coalesce(min(status), '') FROM journal.lesson_log_entry WHERE lesson = ? AND person = ?",
                lesson.id(),
                lesson.pupil());
    }

    private static String mark(Database database, Lesson lesson) {
        return database.text(
                "SELECT coalesce(min(m.value), '') FROM journal.mark m JOIN journal.work w ON w.id = m.work "
                        + "WHERE m.lesson = ? AND m.person = ? AND w.position = (SELECT min(o.position) FROM journal.work o WHERE o.lesson = m.lesson)",
                lesson.id(),
                lesson.pupil());
    }

    @Test
    void aSecondControlWorkOnOneDayWarnsBeforeItIsThere(Tabs tabs) {
        Database database = tabs.site().database();
        Lesson lesson = Lesson.planned(database);
        database.change("UPDATE journal.work_type SET assessment = true WHERE name = 'Контрольная работа'");
        int planned = database.change(
                "INSERT INTO journal.work (id, year, school, lesson, work_type, position, version) "
                        + "SELECT 990101, l.year, l.school, l.id, t.id, 1, 1 FROM timetable.lesson l, journal.work_type t "
                        + "WHERE l.edu_group IN (SELECT CAST(? AS bigint) UNION SELECT parent FROM school.edu_group_parent WHERE edu_group = ?) "
                        + "AND l.date = CAST(? AS date) AND l.subject <> ? AND t.school = l.school AND t.assessment "
                        + "AND NOT EXISTS (SELECT FROM journal.work w WHERE w.lesson = l.id) ORDER BY l.number LIMIT 1",
                lesson.group(),
                lesson.group(),
                lesson.date(),
                lesson.subject());
        assertEquals(1, planned, "another lesson of the class on that day");
        try {
            Tab teacher = tabs.open(TABLET, ColorScheme.LIGHT).signIn("teacher").go(lesson.page());
            Locator form = teacher.page().locator("#ls-add");
            form.locator("select").selectOption(new SelectOption().setLabel("Контрольная работа"));
            form.locator("input").fill("Вторая за день");
            teacher.button("Добавить работу").click();
            assertThat(teacher.page().locator("#ls-norms")).containsText("уже есть оценочная процедура");
            teacher.button("Всё равно добавить").click();
            assertThat(teacher.page().locator("#ls-works")).containsText("Вторая за день");
            Tab head = tabs.signedIn("head").go("/journal/assessments?parallel=" + lesson.parallel());
            assertThat(head.page().locator(".as-table")).containsText("Вторая за день");
        } finally {
            database.change("DELETE FROM journal.work WHERE id = 990101 OR title = 'Вторая за день'");
            database.change("UPDATE journal.work_type SET assessment = false WHERE name = 'Контрольная работа'");
        }
    }
}
