package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The head plans: drags, presses keys, sees a conflict with its reason, takes a step back. */
@ExtendWith(InBrowser.class)
class EditorIT {

    private static final String PLACED = "SELECT count(*) FROM timetable.plan_lesson WHERE plan = ? AND weekday > 0";

    @Test
    void aLessonIsDraggedAndTheStepIsTakenBack(Tabs tabs) {
        Tab tab = plan(tabs, "Мышью");
        Locator lesson = lessons(tab).first();
        String id = lesson.getAttribute("data-id");
        lesson.dragTo(cell(tab, 6, 4));
        assertThat(cell(tab, 6, 4).locator("[data-id='" + id + "']")).isVisible();
        tab.button("Отменить").click();
        assertThat(cell(tab, 6, 4).locator("[data-id='" + id + "']")).hasCount(0);
        tab.button("Повторить").click();
        assertThat(cell(tab, 6, 4).locator("[data-id='" + id + "']")).isVisible();
    }

    @Test
    void aConflictIsToldBeforeAndAfter(Tabs tabs) {
        Tab tab = plan(tabs, "С конфликтом");
        lessons(tab).nth(1).click();
        tab.button("Переставить").click();
        Locator forbidden = tab.page().locator("#ed-frame td.ed-no").first();
        assertThat(forbidden).hasAttribute("title", Pattern.compile("уже|занят"));
        forbidden.click();
        assertThat(tab.page().locator("#ed-frame .ed-lesson.ed-bad")).not().hasCount(0);
        assertThat(tab.page().locator("#ed-status")).containsText(Pattern.compile("уже|занят"));
        assertThat(tab.page().locator("#ed-trouble .ed-hard")).not().hasCount(0);
    }

    @Test
    void theKeyboardTakesPutsCopiesAndTakesOff(Tabs tabs) {
        Tab tab = plan(tabs, "Клавишами");
        long plan = number(tab);
        long placed = tabs.site().database().number(PLACED, plan);
        cell(tab, 6, 8).click();
        assertThat(cell(tab, 6, 8)).isFocused();
        Locator first = lessons(tab).first();
        String id = first.getAttribute("data-id");
        first.locator("xpath=..").focus();
        tab.page().keyboard().press("Enter");
        assertThat(tab.page().locator("#editor")).hasClass(Pattern.compile("is-held"));
        cell(tab, 6, 7).focus();
        tab.page().keyboard().press("Enter");
        assertThat(cell(tab, 6, 7).locator("[data-id='" + id + "']")).isVisible();
        assertThat(cell(tab, 6, 7)).isFocused();
        tab.page().keyboard().press("Control+c");
        tab.page().keyboard().press("ArrowDown");
        tab.page().keyboard().press("Control+v");
        assertThat(cell(tab, 6, 8).locator(".ed-lesson")).hasCount(1);
        tab.page().keyboard().press("Delete");
        assertThat(tab.page().locator("#ed-tray .ed-lesson")).hasCount(1);
        assertEquals(placed, tabs.site().database().number(PLACED, plan));
        tab.page().keyboard().press("Control+z");
        assertThat(cell(tab, 6, 8).locator(".ed-lesson")).hasCount(1);
    }

    @Test
    void whoseDraftAnotherHasChangedSeesItAnewAndLosesNothing(Tabs tabs) {
        Tab tab = plan(tabs, "Вдвоём");
        tab.expect("409");
        long plan = number(tab);
        tabs.site().database().change("UPDATE timetable.plan SET version = version + 1 WHERE id = ?", plan);
        lessons(tab).first().dragTo(cell(tab, 6, 4));
        assertThat(tab.page().locator("#ed-status")).containsText("изменил кто-то другой");
        lessons(tab).first().dragTo(cell(tab, 6, 4));
        assertThat(cell(tab, 6, 4).locator(".ed-lesson")).hasCount(1);
    }

    @Test
    void whatAPlanChangesIsShownBeforeItIsPutInForce(Tabs tabs) {
        Tab tab = plan(tabs, "В действие");
        tab.link("Ввести в действие").first().click();
        assertThat(tab.heading("Ввести план в действие")).isVisible();
        assertThat(tab.button("Ввести в действие")).isVisible();
        tab.go("/timetable/plans");
        assertThat(tab.page().locator("main")).containsText("Черновик");
    }

    private static Tab plan(Tabs tabs, String name) {
        Tab tab = tabs.signedIn("head").go("/timetable/plans");
        tab.page().getByLabel("Название").fill(name);
        tab.button("Создать черновик").click();
        assertThat(tab.page().getByRole(com.microsoft.playwright.options.AriaRole.GRID))
                .isVisible();
        return tab;
    }

    private static long number(Tab tab) {
        return Long.parseLong(tab.page().url().replaceAll(".*plan=(\\d+).*", "$1"));
    }

    private static Locator lessons(Tab tab) {
        return tab.page().locator("#ed-frame .ed-lesson");
    }

    private static Locator cell(Tab tab, int weekday, int number) {
        return tab.page().locator("#ed-frame td[data-d='" + weekday + "'][data-n='" + number + "']");
    }
}
