package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.dnevnik.acceptance.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A quarter comes to its end: proposals, marks, closing, an unlocked day, and what the parent sees of it. Everything is left as it was. */
@ExtendWith(InBrowser.class)
class PeriodsIT {

    private static final String JOURNAL = """
            SELECT l.edu_group, l.subject, g.child, r.id, r.starts, a.person, l.year
            FROM identity.account AS a
            JOIN people.guardianship AS g ON g.guardian = a.person AND g.ends IS NULL
            JOIN school.enrolment AS e ON e.person = g.child AND e.ends IS NULL
            JOIN school.edu_group AS c ON c.id = e.edu_group AND c.kind = 'CLASS' AND c.parallel BETWEEN 2 AND 9
            JOIN school.reporting_period AS r ON r.school = c.school AND r.year = c.year AND r.kind = 'QUARTER' AND r.number = 1
            JOIN timetable.lesson AS l ON l.edu_group = c.id AND l.date BETWEEN r.starts AND r.ends
            JOIN journal.mark AS m ON m.lesson = l.id AND m.person = g.child AND m.grade IS NOT NULL
            WHERE a.login = 'parent'
            GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY count(*) DESC, 1, 2 LIMIT 1""";

    /** A journal in which the parent's child has marks of the first quarter. */
    private record Journal(Database database, List<String> row) {

        static Journal of(Database database) {
            return new Journal(database, database.rows(JOURNAL).get(0));
        }

        String address() {
            return "group=" + row.get(0) + "&subject=" + row.get(1);
        }

        long group() {
            return Long.parseLong(row.get(0));
        }

        long subject() {
            return Long.parseLong(row.get(1));
        }

        long pupil() {
            return Long.parseLong(row.get(2));
        }

        long period() {
            return Long.parseLong(row.get(3));
        }

        long marks() {
            return database.number(
                    "SELECT count(*) FROM journal.period_mark WHERE period = ? AND edu_group = ? AND subject = ? AND value IS NOT NULL",
                    period(),
                    group(),
                    subject());
        }

        String reason() {
            return database.text(
                    "SELECT reason FROM journal.period_mark WHERE period = ? AND person = ? AND subject = ?",
                    period(),
                    pupil(),
                    subject());
        }

        /** A day of the quarter with a lesson. */
        String day() {
            return database.text(
                    "SELECT max(l.date) FROM timetable.lesson AS l JOIN school.reporting_period AS r ON r.id = ? "
                            + "AND l.date BETWEEN r.starts AND r.ends WHERE l.edu_group = ? AND l.subject = ?",
                    period(),
                    group(),
                    subject());
        }

        void leaveAsItWas() {
            database.change("UPDATE school.reporting_period SET closed_at = NULL WHERE id = ?", period());
            noPeriodMarks();
            database.change("UPDATE journal.unlock SET ended_at = now(), ended_by = made_by WHERE ended_at IS NULL");
        }

        void noPeriodMarks() {
            database.change(
                    "UPDATE journal.period_mark SET value = NULL, grade = NULL, level = 0, version = version + 1 WHERE period = ?",
                    period());
        }
    }

    @Test
    void aQuarterIsMarkedClosedUnlockedForADayAndExplainedToTheParent(Tabs tabs) {
        Journal journal = Journal.of(tabs.site().database());
        journal.noPeriodMarks();
        try {
            Tab head = tabs.signedIn("head");
            proposalsAreAcceptedAndTakenBack(head, journal);
            oneIsChangedWithItsReason(head, journal);
            thePeriodIsClosed(head, journal);
            anUnlockOpensOneDay(head, journal);
            theParentSeesTheMarkAndItsCalculation(tabs, journal);
        } finally {
            journal.leaveAsItWas();
        }
    }

    @Test
    void whatTheCouncilDecidesStandsInTheSummaryAndBeforeWhoOpensTheNextYear(Tabs tabs) {
        Journal journal = Journal.of(tabs.site().database());
        journal.noPeriodMarks();
        try {
            Tab head = tabs.signedIn("head").go("/journal/summary?class=" + journal.group() + "&kind=YEAR");
            Locator council = head.page().locator(".sm-council");
            council.locator("summary").click();
            council.locator("select[name='decision']")
                    .selectOption(new SelectOption().setLabel("оставлен на повторное обучение"));
            council.locator("input[name='protocol']").fill("17");
            council.locator("input[name='held']")
                    .fill(LocalDate.now(ZoneId.of("Europe/Moscow")).toString());
            council.locator("input[name='pupils'][value='" + journal.pupil() + "']")
                    .check();
            head.button("Записать решение").click();
            assertThat(head.page().locator(".sm tbody")).containsText("оставлен на повторное обучение, № 17");
            assertWorkbook(head, "/data/journal/summary/" + journal.group() + ".xlsx?kind=YEAR");
            assertWorkbook(head, "/data/assessments/schedule.xlsx");
            Tab admin = tabs.signedIn("admin").go("/school/promotion");
            assertThat(admin.page().locator(".pm-council")).containsText("оставлен на повторное обучение");
            assertThat(admin.page().locator(".pm-council")).containsText("протокол № 17");
        } finally {
            tabs.site().database().change("DELETE FROM journal.council_decision WHERE person = ?", journal.pupil());
        }
    }

    private static void assertWorkbook(Tab tab, String address) {
        APIResponse book = tab.page().request().get(tab.site().address() + address);
        assertEquals(200, book.status());
        assertEquals(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                book.headers().get("content-type"));
        assertEquals('P', book.body()[0], "a packed file");
    }

    private static void proposalsAreAcceptedAndTakenBack(Tab head, Journal journal) {
        head.go("/journal/finals?" + journal.address());
        Locator first = head.page().locator("#finals thead th").nth(1);
        first.getByRole(AriaRole.BUTTON).click();
        assertThat(head.page().locator("#finals-status")).containsText("Поставлено отметок");
        long set = journal.marks();
        assertTrue(set > 0);
        head.page().locator("#finals-undo").click();
        assertThat(head.page().locator("#finals-status")).containsText("Снято отметок");
        assertEquals(0, journal.marks());
        first.getByRole(AriaRole.BUTTON).click();
        assertThat(head.page().locator("#finals-status")).containsText("Поставлено отметок");
        assertEquals(set, journal.marks());
    }

    private static void oneIsChangedWithItsReason(Tab head, Journal journal) {
        Locator row = head.page().locator("#finals tr[data-pupil='" + journal.pupil() + "']");
        Locator field = row.locator("input[data-column='0']");
        String other = "3".equals(field.inputValue()) ? "4" : "3";
        field.fill(other);
        field.press("Enter");
        Locator question = head.page().locator("#finals-ask[open]");
        question.locator("textarea").fill("Итоговая контрольная");
        question.getByRole(AriaRole.BUTTON).first().click();
        assertThat(head.page().locator("#finals-status")).hasText("Сохранено");
        assertThat(field).hasValue(other);
        assertEquals("Итоговая контрольная", journal.reason());
        row.locator("a[data-why]").first().click();
        assertThat(head.page().locator("dialog[open] #why")).containsText("Итоговая контрольная");
        head.page().keyboard().press("Escape");
        assertThat(head.page().locator("dialog[open]")).hasCount(0);
    }

    /** Although marks are missing: the demo school has not set any. */
    static void close(Tab head, String name) {
        head.go("/school/closing");
        Locator period = head.page().locator(".cl-periods > li").filter(new Locator.FilterOptions().setHasText(name));
        period.getByRole(AriaRole.CHECKBOX).check();
        head.page().onceDialog(d -> d.accept());
        period.getByRole(AriaRole.BUTTON).click();
        assertThat(period).containsText(Pattern.compile("\\sзакрыт"));
    }

    private static void thePeriodIsClosed(Tab head, Journal journal) {
        close(head, "1 четверть");
        head.go("/journal/grid?" + journal.address() + "&period=" + journal.period());
        assertThat(head.page().locator("#grid")).hasAttribute("aria-readonly", "true");
        head.go("/journal/finals?" + journal.address());
        assertThat(head.page().locator("#finals input[data-column='0']")).hasCount(0);
    }

    private static void anUnlockOpensOneDay(Tab head, Journal journal) {
        String day = journal.day();
        head.go("/school/windows");
        unlock(head, day, "Отметку внесли не тому ученику");
        head.go("/journal/grid?" + journal.address() + "&period=" + journal.period());
        assertThat(head.page().locator("#grid th[data-d='" + LocalDate.parse(day) + "'][data-lock]"))
                .hasCount(0);
        assertTrue(head.page().locator("#grid th[data-lock='PERIOD']").count() > 3);
    }

    /** On the page of the time for writing, for whom it names already. */
    static void unlock(Tab head, String day, String reason) {
        head.page().locator("input[name='starts']").fill(day);
        head.page().locator("input[name='ends']").fill(day);
        head.page().locator("textarea[name='reason']").fill(reason);
        head.button("Открыть").click();
        assertThat(head.page().locator(".cl-line").first()).containsText(reason);
    }

    private static void theParentSeesTheMarkAndItsCalculation(Tabs tabs, Journal journal) {
        Tab parent = tabs.signedIn("parent").go("/diary/marks?person=" + journal.pupil());
        Locator average = parent.page()
                .locator("a[data-why][href*='subject=" + journal.subject() + "&period=" + journal.period() + "']");
        assertThat(average).isVisible();
        average.click();
        Locator why = parent.page().locator("dialog[open] #why");
        assertThat(why).containsText("Выставлено:");
        assertThat(why).containsText("Итоговая контрольная");
        assertThat(why.locator("table").first()).isVisible();
    }
}
