package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.dnevnik.acceptance.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The administrator sets the school up, decides who may what, looks it up, and opens the next year; everything is left as it was. */
@ExtendWith(InBrowser.class)
class RulesIT {

    private static final String SCHOOL = "(SELECT min(s.school) FROM identity.account a "
            + "JOIN people.staff_position s ON s.person = a.person WHERE a.login = 'admin')";

    @Test
    void aStepLeadsToTheNextAndIsDone(Tabs tabs) {
        Tab tab = tabs.signedIn("admin").go("/school/setup");
        Locator year = step(tab, "Учебный год");
        assertThat(year).containsText("не начато");
        year.getByRole(AriaRole.LINK).click();
        assertThat(tab.heading("Учебный год").first()).isVisible();
        assertThat(tab.page().locator(".st-bar")).containsText("Шаг 3 из 9");
        tab.button("Готово, дальше").click();
        assertThat(tab.page().locator(".st-bar")).containsText("Виды работ");
        tab.button("Отложить, дальше").click();
        tab.page().waitForURL(url -> !url.contains("WORK_TYPES"));
        tab.go("/school/setup");
        assertThat(step(tab, "Учебный год")).containsText("сделано");
        assertThat(step(tab, "Виды работ")).containsText("отложено");
        assertThat(tab.page().locator(".st-left").first()).containsText("Виды работ");
        tabs.site().database().change("DELETE FROM school.setup_step WHERE school = " + SCHOOL);
    }

    @Test
    void aRightThatIsTakenIsGoneAndComesBack(Tabs tabs) {
        Tab admin = tabs.signedIn("admin").go("/school/rights");
        Locator cell = cell(admin, "SEE_PEOPLE", "классный руководитель");
        cell.getByRole(AriaRole.BUTTON).click();
        assertThat(cell(admin, "SEE_PEOPLE", "классный руководитель")).containsText("Нельзя");
        assertThat(cell(admin, "SEE_PEOPLE", "классный руководитель")).containsText("Изменено");
        Tab leader = tabs.signedIn("classteacher").go("/journal");
        assertThat(leader.page().locator("nav.menu")).containsText("Журнал");
        assertThat(leader.page().locator("nav.menu")).not().containsText("Люди");
        leader.expect("404");
        leader.go("/people");
        assertThat(leader.page().locator("main")).not().containsText("Найти");
        cell(admin, "SEE_PEOPLE", "классный руководитель")
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(cell(admin, "SEE_PEOPLE", "классный руководитель")).containsText("Можно");
        assertThat(tabs.signedIn("classteacher").go("/journal").page().locator("nav.menu"))
                .containsText("Люди");
    }

    @Test
    void whoMayWhatIsToldWithItsReason(Tabs tabs) {
        Database database = tabs.site().database();
        long leader = database.number("SELECT person FROM identity.account WHERE login = 'classteacher'");
        Tab tab = tabs.signedIn("admin").go("/school/who-may?person=" + leader);
        assertThat(right(tab, "Смотреть журналы")).containsText(Pattern.compile("классный руководитель \\d+"));
        assertThat(right(tab, "Вести журнал")).containsText("ведёт по расписанию");
        assertThat(tab.page().locator(".wm-missing")).containsText("Загружать людей из файлов");
        tab.page().getByLabel("Человек школы").fill("А");
        tab.button("Найти").click();
        assertThat(tab.page().locator(".wm-found li").first()).isVisible();
    }

    @Test
    void theNextYearIsCheckedOpenedAndTakenBack(Tabs tabs) {
        Database database = tabs.site().database();
        String groups = "SELECT count(*) FROM school.edu_group WHERE school = " + SCHOOL;
        long before = database.number(groups);
        Tab tab = tabs.signedIn("admin").go("/school/promotion");
        Locator first = tab.page().locator(".pm-class").first();
        first.locator("summary").click();
        first.getByRole(AriaRole.BUTTON).first().click();
        first.locator(".pm-way select").selectOption("LEAVES");
        tab.button("Проверить").click();
        assertThat(tab.page().locator("[data-count='gone']")).hasText("1");
        Locator open = tab.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Открыть 20")));
        open.click();
        assertThat(tab.heading("Год открыт")).isVisible();
        assertThat(tab.page().locator("main")).containsText("Выбывают");
        tab.page().onceDialog(d -> d.accept());
        tab.button("Отменить открытие").click();
        assertThat(tab.button("Проверить")).isVisible();
        assertEquals(before, database.number(groups));
    }

    private static Locator step(Tab tab, String name) {
        return tab.page()
                .locator(".st-steps > li")
                .filter(new Locator.FilterOptions()
                        .setHas(tab.page()
                                .getByRole(
                                        AriaRole.HEADING,
                                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))));
    }

    private static Locator cell(Tab tab, String right, String holder) {
        return tab.page()
                .locator("#" + right + " .rt-cells > li")
                .filter(new Locator.FilterOptions().setHasText(holder));
    }

    private static Locator right(Tab tab, String name) {
        return tab.page().locator(".wm-rights > div").filter(new Locator.FilterOptions().setHasText(name));
    }
}
