package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dnevnik.acceptance.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a family does in the diary: looks at a day and a period, plans a mark, signs a week and is asked again when it changes. */
@ExtendWith(InBrowser.class)
class DiaryIT {

    // a mark of the demo pupil in the last week whose lessons are all over
    private static final String SCENE = """
            SELECT m.person, m.id, m.year, m.value, CAST(date_trunc('week', l.date) AS date), l.edu_group, l.subject, m.grade
            FROM identity.account a
            JOIN journal.mark m ON m.person = a.person AND m.grade IN (3, 4) AND m.value = CAST(CAST(m.grade AS int) AS text)
            JOIN timetable.lesson l ON l.id = m.lesson AND l.year = m.year
            WHERE a.login = 'pupil' AND m.old_value IS NULL AND l.date < date_trunc('week', current_date)
            ORDER BY l.date DESC, m.id LIMIT 1""";

    private record Scene(long pupil, long mark, int year, String value, String monday, long group, long subject) {

        static Scene of(Database database) {
            List<String> row = database.rows(SCENE).get(0);
            return new Scene(
                    Long.parseLong(row.get(0)),
                    Long.parseLong(row.get(1)),
                    Integer.parseInt(row.get(2)),
                    row.get(3),
                    row.get(4),
                    Long.parseLong(row.get(5)),
                    Long.parseLong(row.get(6)));
        }

        String week() {
            return "/diary?person=" + pupil + "&week=" + monday;
        }

        void become(Database database, String value) {
            database.change(
                    "UPDATE journal.mark SET value = ?, grade = CAST(? AS numeric), set_at = now(), version = version + 1 WHERE id = ?",
                    value,
                    value,
                    mark);
        }
    }

    @Test
    void aWeekIsSignedOnceAndAskedForAgainWhenAMarkBecomesAnother(Tabs tabs) {
        Database database = tabs.site().database();
        Scene scene = Scene.of(database);
        Tab parent = tabs.open(Tabs.PHONE, ColorScheme.LIGHT).signIn("parent");
        parent.go(scene.week());
        parent.button("Ознакомлен(а)").click();
        assertThat(parent.page().getByText("Вы ознакомились с этой неделей.")).isVisible();
        assertThat(parent.page().locator(".dg-list li")).hasCount(1);

        scene.become(database, "5");
        Locator line = ofClass(tabs, scene);
        assertThat(line).containsText("после подписи неделя изменилась");
        parent.go(scene.week());
        assertThat(parent.page().locator(".dg-changes li")).hasCount(1);
        assertThat(parent.page().locator(".dg-changes li")).containsText("было " + scene.value() + ", стало 5");
        parent.button("Ознакомлен(а) с изменениями").click();
        assertThat(parent.page().getByText("Вы ознакомились с этой неделей.")).isVisible();
        assertThat(parent.page().locator(".dg-list li")).hasCount(2);
        line.page().reload();
        assertThat(line).not().containsText("изменилась");
        scene.become(database, scene.value());
        line.page().reload();
        assertThat(line).not().containsText("изменилась"); // the first signature is under these words

        parent.page().locator(".dg-list a").last().click();
        assertThat(parent.page().locator(".notice.good")).isVisible();
        assertThat(parent.page().locator(".dg-facts")).containsText(scene.value());
        assertEquals(2, database.number("SELECT count(*) FROM diary.week_signature WHERE pupil = ?", scene.pupil()));
    }

    @Test
    void aPupilReadsWhoSignedAndSignsNothing(Tabs tabs) {
        Scene scene = Scene.of(tabs.site().database());
        Tab pupil = tabs.signedIn("pupil").go("/diary/signature?person=" + scene.pupil() + "&week=" + scene.monday());
        assertThat(pupil.heading("Подпись родителей").first()).isVisible();
        assertThat(pupil.page().locator("#signature form")).hasCount(0);
    }

    /** The pupil's line in what the class teacher sees of the week's signatures. */
    private static Locator ofClass(Tabs tabs, Scene scene) {
        long group = tabs.site()
                .database()
                .number(
                        "SELECT max(e.edu_group) FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group AND g.kind ="
                                + " 'CLASS' WHERE e.person = ?",
                        scene.pupil());
        Tab leader = tabs.signedIn("classteacher").go("/diary/signatures?class=" + group + "&week=" + scene.monday());
        assertTrue(leader.page().locator(".dg-class li").count() > 5);
        return leader.page()
                .locator(".dg-class li")
                .filter(new Locator.FilterOptions()
                        .setHas(leader.page().locator("a[href*='person=" + scene.pupil() + "&']")));
    }

    @Test
    void aDayIsReadByKeyboardAndTheNextOneIsOneTapAway(Tabs tabs) {
        Scene scene = Scene.of(tabs.site().database());
        Tab parent = tabs.open(Tabs.PHONE, ColorScheme.LIGHT).signIn("parent");
        parent.go("/diary/day?person=" + scene.pupil() + "&day=" + scene.monday());
        String first = parent.page().locator("h1").textContent();
        parent.page().locator(".dd-next a").click();
        assertThat(parent.page().locator("h1")).not().hasText(first);
        parent.page().keyboard().press("ArrowLeft");
        assertThat(parent.page().locator("h1")).hasText(first);
        parent.link("Неделя").click();
        assertThat(parent.page().locator(".dw-day").nth(4)).isVisible();
    }

    @Test
    void aWeekIsPrintedOnOneSheet(Tabs tabs) throws IOException {
        Scene scene = Scene.of(tabs.site().database());
        Tab parent = tabs.signedIn("parent").go("/diary?person=" + scene.pupil() + "&week=" + scene.monday());
        byte[] paper = parent.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        try (PDDocument sheet = Loader.loadPDF(paper)) {
            assertEquals(1, sheet.getNumberOfPages());
            String told = new PDFTextStripper().getText(sheet).toLowerCase(Locale.ROOT);
            assertTrue(told.contains("понедельник") && told.contains("пятница"), told);
        }
    }

    @Test
    void fromAPeriodToASubjectToAPlanThatKeepsItsWord(Tabs tabs) {
        Scene scene = Scene.of(tabs.site().database());
        Tab parent = tabs.signedIn("parent").go("/diary/period?span=year&person=" + scene.pupil());
        Locator line = parent.page()
                .locator(".dp-line")
                .filter(new Locator.FilterOptions()
                        .setHas(parent.page().locator("a[href*='subject=" + scene.subject() + "&']")));
        line.locator("summary").click();
        assertThat(line.locator("details p")).containsText(Pattern.compile("[=≈]"));
        line.locator("h2 a").click();
        assertThat(parent.page().locator(".fg-svg")).isVisible();
        parent.page().locator(".fg-twin summary").click();
        assertThat(parent.page().locator(".fg-table")).isVisible();
        parent.go("/diary/target?person=" + scene.pupil() + "&group=" + scene.group() + "&subject=" + scene.subject());
        assertThat(parent.page().locator(".dt-target").first()).containsText("Чтобы вышло «5»");
        parent.page().getByLabel("Отметки через пробел").fill("5 5");
        parent.button("Посчитать").click();
        assertThat(parent.page().locator(".dt-result")).containsText("С отметками 5, 5");
    }

    @Test
    void thePlaceInTheClassIsToldWithoutNames(Tabs tabs) {
        Scene scene = Scene.of(tabs.site().database());
        Tab parent = tabs.signedIn("parent").go("/diary/figures?person=" + scene.pupil());
        assertThat(parent.page().locator(".df-bars tbody tr").first()).isVisible();
        assertEquals(
                0,
                parent.page()
                        .locator(".fg-bar")
                        .evaluateAll("bars => bars.filter(b => Number(b.nextElementSibling.textContent) < 6).length"));
    }
}
