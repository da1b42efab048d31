package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A teacher falls ill: the head arranges the days, the family sees it, and it is taken back. */
@ExtendWith(InBrowser.class)
class ChangesIT {

    // a teacher of the parent's child with lessons in the week after the next one, or after the holidays that are then:
    // nobody has written anything of them yet
    private static final String TEACHER = """
            SELECT l.teacher, min(l.date), max(l.date), e.person, c.id, l.school
            FROM identity.account AS p
            JOIN people.guardianship AS g ON g.guardian = p.person AND g.ends IS NULL
            JOIN school.enrolment AS e ON e.person = g.child AND e.ends IS NULL
            JOIN school.edu_group AS c ON c.id = e.edu_group AND c.kind = 'CLASS'
            JOIN timetable.lesson AS l ON l.edu_group = c.id
            CROSS JOIN (SELECT date_trunc('week', min(date)) AS begins FROM timetable.lesson
                        WHERE date >= date_trunc('week', current_date) + interval '14 days') AS week
            WHERE p.login = 'parent' AND l.date BETWEEN week.begins AND week.begins + interval '4 days'
            GROUP BY l.teacher, e.person, c.id, l.school ORDER BY count(*) DESC, e.person LIMIT 1""";

    private static final String STAND_INS =
            "SELECT count(*) FROM timetable.substitution WHERE teacher = ? AND new_teacher <> teacher";

    private static final String MOVED =
            "SELECT count(*) FROM timetable.substitution WHERE kind = 'MOVE' AND new_number = ?";

    @Test
    void aWeekOfIllnessIsArrangedSeenByTheFamilyAndTakenBack(Tabs tabs) throws IOException {
        List<String> ill = tabs.site().database().rows(TEACHER).get(0);
        long teacher = Long.parseLong(ill.get(0));
        Tab head = tabs.signedIn("head")
                .go("/timetable/absence?school=" + ill.get(5) + "&teacher=" + teacher + "&from=" + ill.get(1) + "&to="
                        + ill.get(2));
        Locator choices = head.page().locator("select[data-lesson]");
        assertThat(choices).not().hasCount(0);
        assertThat(head.page().locator("#ab-go")).hasText(Pattern.compile(".*: [1-9]\\d*"));
        choices.last().selectOption("LEAVE");
        head.page().locator("#ab-go").click();
        assertThat(head.page().getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                .containsText("назначены");
        assertTrue(tabs.site().database().number(STAND_INS, teacher) > 0);

        Tab parent = tabs.signedIn("parent").go("/timetable?pupil=" + ill.get(3) + "&week=" + ill.get(1));
        assertThat(parent.page().locator(".tt-mark").first()).containsText("замена");
        parent.go("/diary?person=" + ill.get(3) + "&week=" + ill.get(1));
        assertThat(parent.page().locator(".dw-change").first()).containsText("Замена");

        APIResponse sheet = head.page()
                .request()
                .get(tabs.site().address() + "/data/timetable/sheet?school=" + ill.get(5) + "&date=" + ill.get(1));
        assertEquals("application/pdf", sheet.headers().get("content-type"));
        try (PDDocument paper = Loader.loadPDF(sheet.body())) {
            String words = new PDFTextStripper().getText(paper);
            assertTrue(words.contains("Лист замен"), "the reader's language, not the browser's: " + words);
        }

        head.button("Вернуть все").click();
        assertThat(head.page().locator(".ch-done")).hasCount(0);
        assertEquals(0, tabs.site().database().number(STAND_INS, teacher));
        parent.go("/timetable?pupil=" + ill.get(3) + "&week=" + ill.get(1));
        assertThat(parent.page().locator(".tt-mark")).hasCount(0);
    }

    @Test
    void aClassThatIsAwayLosesTheLessonThatIsNotLeftAndGetsItBack(Tabs tabs) {
        List<String> ill = tabs.site().database().rows(TEACHER).get(0);
        Tab head = tabs.signedIn("head").go("/timetable/changes?school=" + ill.get(5) + "&date=" + ill.get(1));
        head.link("Выбрать кабинет или класс").click();
        head.page().getByLabel("Кабинет или класс").selectOption("group-" + ill.get(4));
        head.button("Показать уроки").click();
        assertThat(head.page().locator("#ab-go")).hasText(Pattern.compile(".*: [1-9]\\d*"));
        Locator lessons = head.page().locator("select[data-lesson]");
        for (int i = 1; i < lessons.count(); i++) {
            lessons.nth(i).selectOption("LEAVE");
        }
        assertThat(head.page().locator("#ab-go")).hasText(Pattern.compile(".*: 1"));
        head.page().locator("#ab-go").click();
        assertThat(head.page().getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                .containsText("назначены");
        Tab parent = tabs.signedIn("parent").go("/timetable?pupil=" + ill.get(3) + "&week=" + ill.get(1));
        assertThat(parent.page().locator(".tt-mark").first()).containsText("отменён");
        head.button("Вернуть все").click();
        assertThat(head.page().locator(".ch-done")).hasCount(0);
        parent.go("/timetable?pupil=" + ill.get(3) + "&week=" + ill.get(1));
        assertThat(parent.page().locator(".tt-mark")).hasCount(0);
    }

    @Test
    void twoLessonsChangePlacesInTheDialog(Tabs tabs) {
        List<String> ill = tabs.site().database().rows(TEACHER).get(0);
        Tab head = tabs.signedIn("head")
                .go("/timetable/changes?school=" + ill.get(5) + "&date=" + ill.get(1) + "&group=" + ill.get(4));
        head.page().locator("[data-lesson]").first().click();
        head.page().getByLabel("Поменять местами").check();
        Locator with = head.page().locator("#ch-swap-with");
        assertThat(with.locator("option")).not().hasCount(0);
        List<String> options = with.locator("option").allInnerTexts();
        String sameClass = options.stream()
                .filter(o -> !o.startsWith("Ничего"))
                .findFirst()
                .orElseThrow();
        assertTrue(sameClass.matches("\\d+\\. .+"), sameClass);
        head.button("Закрыть").click();
        assertThat(head.page().locator("#ch-dialog")).isHidden();
    }

    @Test
    void aLessonIsMovedInSomeWeeksWithOneConfirmationAndOneWayBack(Tabs tabs) {
        List<String> ill = tabs.site().database().rows(TEACHER).get(0);
        LocalDate day = LocalDate.parse(ill.get(1));
        Tab head = tabs.signedIn("head")
                .go("/timetable/changes?school=" + ill.get(5) + "&date=" + day + "&group=" + ill.get(4));
        head.page().locator("[data-lesson]").first().click();
        head.page().locator("[name=act][value=move]").check();
        head.page().locator("#ch-new-date").fill(day.with(DayOfWeek.SATURDAY).toString());
        head.page().locator("#ch-new-number").fill("9");
        head.page()
                .getByLabel("Повторять каждую неделю по")
                .fill(day.plusWeeks(2).toString());
        head.button("Показать недели").click();
        assertThat(head.heading("Перенос на несколько недель")).isVisible();
        Locator weeks = head.page().locator("input[name=lessons]");
        assertThat(weeks).not().hasCount(0);
        int moved = weeks.count();
        head.button("Подтвердить изменения").click();
        assertThat(head.page().getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                .containsText("назначены");
        assertEquals(moved, tabs.site().database().number(MOVED, 9));
        head.button("Вернуть все").click();
        assertThat(head.page().locator(".ch-done")).hasCount(0);
        assertEquals(0, tabs.site().database().number(MOVED, 9));
    }

    @Test
    void theStaffSeesChangesAndFreeRoomsAndAFamilyDoesNot(Tabs tabs) {
        Tab teacher = tabs.signedIn("teacher").go("/timetable/changes");
        assertThat(teacher.heading("Лист замен")).isVisible();
        assertThat(teacher.page().locator("#ch-dialog")).hasCount(0);
        teacher.go("/timetable/rooms?number=3");
        teacher.page().getByLabel("Когда").selectOption("now");
        teacher.button("Показать").click();
        assertThat(teacher.heading("Свободные кабинеты")).isVisible();
        Tab parent = tabs.signedIn("parent");
        parent.expect("404");
        parent.go("/timetable/changes");
        assertThat(parent.page().locator("#ch-sheet")).hasCount(0);
    }
}
