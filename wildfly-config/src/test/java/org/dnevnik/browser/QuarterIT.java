package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import org.dnevnik.acceptance.Database;
import org.dnevnik.acceptance.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A class lives a quarter, from its first lesson to period marks that are signed and can no longer be bent. */
@ExtendWith(InBrowser.class)
class QuarterIT {

    private static final int TABLET = 1024;
    private static final String HOMEWORK = "Прочитать § 1 и придумать к нему вопрос";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void aClassLivesAQuarter(Tabs tabs) {
        Database database = tabs.site().database();
        Quarter quarter = Quarter.of(database);
        quarter.begin();
        try {
            Tab teacher = tabs.open(TABLET, ColorScheme.LIGHT).signIn("teacher");
            Tab parent = tabs.signedIn("parent");
            theFirstLessonIsRunFromItsPage(teacher, quarter);
            theFamilyReadsTheTopicTheMarkAndTheRemark(parent, quarter);
            theFamilyFindsTheHomeworkAtTheLessonAhead(parent, quarter);
            marksComeInAndADebtIsPassed(teacher, parent, quarter);
            mistakesStayVisible(teacher, parent, quarter);
            theProposalExplainsItselfAndIsAccepted(teacher, quarter);
            Tab head = tabs.signedIn("head");
            theQuarterIsClosedAndSigned(head, quarter);
            whatIsClosedIsOpenedForOneTeacherAndOneDay(teacher, head, quarter);
            theFamilySeesTheMarkWithEverythingBehindIt(parent, quarter);
            theLedgerIsSound(tabs, database);
        } finally {
            quarter.leaveAsItWas();
        }
    }

    private static void theFirstLessonIsRunFromItsPage(Tab teacher, Quarter quarter) {
        teacher.go("/journal/lesson?id=" + quarter.lesson(0) + "&year=" + quarter.year());
        Page page = teacher.page();
        page.locator("#ls-topic").fill("Вводный урок: чему мы научимся");
        assertThat(page.locator("#ls-topic-say")).hasText("Сохранено");
        Locator others = page.locator("#ls-rows li:not([data-p='" + quarter.pupil() + "'])");
        others.nth(0).locator("button[data-a='н']").click();
        others.nth(1).locator(".ls-mark").first().fill("о15");
        others.nth(1).locator(".ls-mark").first().press("Enter");
        Locator row = page.locator("#ls-rows li[data-p='" + quarter.pupil() + "']");
        row.locator(".ls-mark").first().fill("5");
        row.locator(".ls-mark").first().press("Enter");
        page.locator("#ls-all").click();
        assertThat(page.locator("#ls-all")).hasText("✓ Посещение отмечено");
        Until.holds(SOON, () -> quarter.said(0) == 2 && quarter.marks() == 1 && quarter.taken(0) == 1);
        row.locator("[data-detail]").click();
        page.locator("#journal-entry-remark").fill("Отличное начало");
        page.locator("#journal-entry button").click();
        assertThat(page.locator("#journal-detail")).isHidden();
        page.locator("#lh-text").fill(HOMEWORK);
        page.locator("#lh-give button").click();
        assertThat(page.locator(".lh-list")).containsText(HOMEWORK);
    }

    private static void theFamilyReadsTheTopicTheMarkAndTheRemark(Tab parent, Quarter quarter) {
        parent.go(quarter.diary(0));
        assertThat(parent.page().locator("#week")).containsText("Вводный урок: чему мы научимся");
        assertThat(parent.page().locator("#week")).containsText("Отличное начало");
        assertThat(parent.page().locator("[data-fact='m-" + quarter.work(0) + "-5']"))
                .hasCount(1);
    }

    private static void theFamilyFindsTheHomeworkAtTheLessonAhead(Tab parent, Quarter quarter) {
        parent.go(quarter.homework());
        assertThat(parent.page().locator(".dw-home").filter(new Locator.FilterOptions().setHasText(HOMEWORK)))
                .hasCount(1);
    }

    private static void marksComeInAndADebtIsPassed(Tab teacher, Tab parent, Quarter quarter) {
        type(teacher, quarter, 1, "4");
        Locator third = type(teacher, quarter, 2, ".");
        parent.go("/diary/debts");
        parent.go("/diary/debts?person=" + quarter.pupil());
        assertThat(parent.page().locator(".db-debt").first()).containsText("сдать до");
        type(teacher, quarter, 2, "3");
        parent.go("/diary/debts?person=" + quarter.pupil());
        assertThat(parent.page().locator(".db-debt")).hasCount(0);
        MarksIT.retake(teacher.page(), third, "5", "Переписана самостоятельная");
        assertThat(third.locator("small")).hasText("3");
        MarksIT.say(teacher.page(), third, "Молодец, исправлено!");
    }

    private static void mistakesStayVisible(Tab teacher, Tab parent, Quarter quarter) {
        type(teacher, quarter, 0, "4");
        Locator wrong = type(teacher, quarter, 3, "2");
        wrong.click();
        teacher.page().keyboard().press("Delete");
        assertThat(wrong).hasText("");
        Until.holds(SOON, () -> quarter.marks() == 3);
        parent.go(quarter.diary(0));
        parent.page().locator("[data-changes='" + quarter.work(0) + "']").click();
        assertThat(parent.page().locator("#mark-changes-list")).containsText("изменено 5 → 4");
        parent.button("Закрыть").click();
        parent.go(quarter.diary(3));
        Locator taken = parent.page().locator("[data-changes='" + quarter.work(3) + "']");
        assertThat(taken).containsText("Оценка 2 снята");
        taken.click();
        assertThat(parent.page().locator("#mark-changes-list")).containsText("оценка 2 была снята");
        parent.button("Закрыть").click();
    }

    private static void theProposalExplainsItselfAndIsAccepted(Tab teacher, Quarter quarter) {
        teacher.go("/journal/finals?" + quarter.address());
        Locator row = teacher.page().locator("#finals tr[data-pupil='" + quarter.pupil() + "']");
        row.locator("a[data-why]").first().click();
        Locator why = teacher.page().locator("dialog[open] #why");
        assertThat(why).containsText("(4 + 4 + 5) : 3 = 13 : 3 ≈ 4,33");
        assertThat(why).containsText("снята");
        teacher.page().keyboard().press("Escape");
        teacher.page()
                .locator("#finals thead th")
                .nth(1)
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(teacher.page().locator("#finals-status")).containsText("Поставлено отметок: 1");
        assertThat(row.locator("input[data-column='0']")).hasValue("4");
    }

    private static void theQuarterIsClosedAndSigned(Tab head, Quarter quarter) {
        head.go("/journal/summary?class=" + quarter.leadClass() + "&period=" + quarter.period());
        assertThat(head.page().locator(".sm-late")).containsText("Не выставлено отметок");
        PeriodsIT.close(head, "1 четверть");
        head.go("/school/ledger");
        assertThat(head.page().locator(".lg-signed li").first()).containsText("1 четверть");
        LedgerIT.assertLastSignatureHolds(head);
    }

    private static void whatIsClosedIsOpenedForOneTeacherAndOneDay(Tab teacher, Tab head, Quarter quarter) {
        teacher.go("/journal/lesson?id=" + quarter.lesson(1) + "&year=" + quarter.year());
        assertThat(teacher.page().locator(".notice.warn")).containsText("Отчётный период закрыт");
        assertThat(teacher.page().locator("#ls-all")).hasCount(0);
        head.go("/school/windows");
        head.page()
                .locator("select[name='teacher']")
                .selectOption(new SelectOption().setValue(Long.toString(quarter.teacher())));
        head.page()
                .locator("select[name='subject']")
                .selectOption(new SelectOption().setValue(Long.toString(quarter.subject())));
        PeriodsIT.unlock(head, quarter.date(1), "Отметка другого ученика: исправить до пятницы");
        type(teacher, quarter, 1, "5");
        teacher.go("/journal/lesson?id=" + quarter.lesson(2) + "&year=" + quarter.year());
        assertThat(teacher.page().locator(".notice.warn")).containsText("Отчётный период закрыт");
    }

    private static void theFamilySeesTheMarkWithEverythingBehindIt(Tab parent, Quarter quarter) {
        parent.go("/diary/marks?person=" + quarter.pupil());
        parent.page()
                .locator("a[data-why][href*='subject=" + quarter.subject() + "&period=" + quarter.period() + "']")
                .click();
        Locator why = parent.page().locator("dialog[open] #why");
        assertThat(why).containsText("Выставлено: 4");
        assertThat(why).containsText("(4 + 5 + 5) : 3");
        parent.go(quarter.diary(1));
        parent.page().locator("[data-changes='" + quarter.work(1) + "']").click();
        assertThat(parent.page().locator("#mark-changes-list")).containsText("изменено 4 → 5");
    }

    private static void theLedgerIsSound(Tabs tabs, Database database) {
        LedgerIT.awaitSeals(database);
        Tab admin = tabs.signedIn("admin").go("/school/ledger");
        assertThat(LedgerIT.checked(admin)).containsText("Журнал цел");
    }

    private static Locator type(Tab teacher, Quarter quarter, int lesson, String text) {
        teacher.go("/journal/grid?" + quarter.address() + "&period=" + quarter.period());
        Grid grid = new Grid(teacher.page());
        Locator cell = grid.cell(quarter.lesson(lesson), quarter.pupil());
        grid.type(cell, text);
        assertThat(grid.status()).containsText("Сохранено");
        assertEquals("", quarter.unsaved(teacher));
        return cell;
    }
}
