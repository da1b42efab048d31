package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.dnevnik.acceptance.Cell;
import org.dnevnik.acceptance.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The journal under a teacher's fingers. */
@ExtendWith(InBrowser.class)
class GridIT {

    private static final String VALUE = "SELECT coalesce(value, '') FROM journal.mark WHERE work = ? AND person = ?";

    private record Open(Tab tab, Grid grid, Cell cell, Locator place) {

        void press(String key) {
            tab.page().keyboard().press(key);
        }
    }

    @Test
    void aTypedMarkIsSavedByEnterAndTheFocusGoesDown(Tabs tabs) {
        Open journal = open(tabs, "teacher");
        String mark = journal.cell.otherMark() + "-";
        journal.grid.type(journal.place, mark);
        assertThat(journal.grid.status()).hasText("Сохранено");
        assertThat(journal.place).hasText(mark);
        assertEquals(mark, stored(tabs.site(), journal.cell));
        assertThat(journal.place).not().isFocused();
        assertEquals("TD", journal.tab.page().evaluate("document.activeElement.tagName"));
    }

    @Test
    void arrowsMoveAndOnlyOneCellIsInTheTabOrder(Tabs tabs) {
        Open journal = open(tabs, "teacher");
        journal.place.click();
        assertThat(journal.place).isFocused();
        journal.press("ArrowRight");
        assertThat(journal.place).not().isFocused();
        journal.press("ArrowLeft");
        assertThat(journal.place).isFocused();
        assertEquals(1, journal.grid.table().locator("[tabindex='0']").count());
    }

    @Test
    void deleteClearsAndUndoBringsBack(Tabs tabs) {
        Open journal = open(tabs, "teacher");
        journal.place.click();
        journal.press("Delete");
        assertThat(journal.place).hasText("");
        assertThat(journal.grid.status()).hasText("Сохранено");
        assertEquals("", stored(tabs.site(), journal.cell));
        journal.press("Control+z");
        assertThat(journal.place).hasText(journal.cell.mark());
    }

    @Test
    void escapeForgetsWhatWasTyped(Tabs tabs) {
        Open journal = open(tabs, "teacher");
        journal.place.click();
        journal.tab.page().keyboard().type("2");
        journal.press("Escape");
        assertThat(journal.place).hasText(journal.cell.mark());
        assertEquals(journal.cell.mark(), stored(tabs.site(), journal.cell));
    }

    @Test
    void aWrongValueIsRefusedInPlaceWithTheReason(Tabs tabs) {
        Open journal = open(tabs, "teacher");
        journal.tab.expect("422");
        journal.grid.type(journal.place, "9");
        assertThat(journal.place).hasAttribute("aria-invalid", "true");
        assertThat(journal.grid.status()).containsText("не отметка");
        assertEquals(journal.cell.mark(), stored(tabs.site(), journal.cell));
    }

    @Test
    void anAbsenceStandsBesideTheMark(Tabs tabs) {
        Open journal = open(tabs, "teacher");
        journal.grid.type(journal.place, "о");
        assertThat(journal.grid.status()).hasText("Сохранено");
        assertThat(journal.place).hasText(journal.cell.mark() + "о");
        assertEquals(
                "LATE",
                tabs.site()
                        .database()
                        .text(
                                "SELECT status FROM journal.lesson_log_entry WHERE lesson = ? AND person = ?",
                                journal.cell.lesson(),
                                journal.cell.pupil()));
    }

    @Test
    void theLaterOfTwoTeachersIsToldWhatChanged(Tabs tabs) {
        Open teacher = open(tabs, "teacher");
        Open head = open(tabs, "head", teacher.cell);
        head.tab.expect("409");
        teacher.grid.type(teacher.place, "2");
        assertThat(teacher.grid.status()).hasText("Сохранено");
        head.grid.type(head.place, "3-");
        assertThat(head.grid.status()).containsText("раньше вас");
        head.grid.unsaved().click();
        Locator question = head.tab.page().locator("dialog[open]");
        assertThat(question).containsText("«2»");
        assertThat(question).containsText("«3-»");
        assertEquals("2", stored(tabs.site(), teacher.cell));
        question.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Поставить"))
                .click();
        assertThat(head.grid.status()).hasText("Сохранено");
        assertEquals("3-", stored(tabs.site(), teacher.cell));
    }

    @Test
    void whatIsTypedWithoutAConnectionWaitsAndIsSavedWhenItIsBack(Tabs tabs) {
        Open journal = open(tabs, "teacher");
        journal.tab.expect("ERR_INTERNET_DISCONNECTED|Failed to");
        journal.tab.context().setOffline(true);
        journal.grid.type(journal.place, "3+");
        assertThat(journal.grid.status()).containsText("Нет связи: 1 изменение ждёт");
        journal.tab.context().setOffline(false);
        assertThat(journal.grid.status()).hasText("Сохранено");
        assertEquals("3+", stored(tabs.site(), journal.cell));
    }

    @Test
    void whatIsTypedAfterTheSessionEndedIsSavedAfterTheNextSignIn(Tabs tabs) {
        Open journal = open(tabs, "teacher");
        journal.tab.expect("401");
        journal.tab.context().clearCookies();
        journal.grid.type(journal.place, "2+");
        assertThat(journal.grid.status()).containsText("Вход закончился");
        Tab second = new Tab(tabs.site(), journal.tab.context());
        second.signIn("teacher");
        journal.tab.page().bringToFront();
        journal.tab.page().evaluate("dispatchEvent(new Event('focus'))");
        assertThat(journal.grid.status()).hasText("Сохранено");
        assertEquals("2+", stored(tabs.site(), journal.cell));
    }

    @Test
    void theGridSaysWhatItIsToAScreenReader(Tabs tabs) {
        Open journal = open(tabs, "teacher");
        Locator grid = journal.grid.table();
        assertTrue(grid.getByRole(AriaRole.ROWHEADER).count() > 10);
        List<String> heads = grid.getByRole(AriaRole.COLUMNHEADER).allInnerTexts();
        assertTrue(
                heads.stream()
                        .anyMatch(head -> Pattern.compile("\\d").matcher(head).find()),
                heads::toString);
        assertThat(journal.tab.page().locator("#journal-status")).hasAttribute("role", "status");
    }

    private static Open open(Tabs tabs, String login) {
        return open(tabs, login, Cell.of(tabs.site().database(), "teacher"));
    }

    private static Open open(Tabs tabs, String login, Cell cell) {
        Tab tab = tabs.signedIn(login).go(cell.journal());
        Grid grid = new Grid(tab.page());
        return new Open(tab, grid, cell, grid.cell(cell));
    }

    private static String stored(Site site, Cell cell) {
        return site.database().text(VALUE, cell.work(), cell.pupil());
    }
}
