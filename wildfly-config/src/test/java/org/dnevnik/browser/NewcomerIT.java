package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.assertions.PageAssertions.HasURLOptions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who has never seen Dnevnik takes a school from nothing to a running week, by the screens alone. */
@ExtendWith(InBrowser.class)
class NewcomerIT {

    private static final Path SAMPLES = Path.of("src/main/demo/school-rural");
    private static final String SCHOOL = "Сельская школа № 1";
    private static final String PASSWORD = "полевые-цветы-2026";
    private static final double LONG = 60_000;
    private static final String FIRST_DAY =
            "SELECT min(l.date) FROM timetable.lesson AS l JOIN school.edu_group AS g ON g.id = l.edu_group JOIN school.school AS s ON s.id = g.school "
                    + "WHERE s.short_name = ? AND l.date >= current_date";
    private static final String LESSONS =
            "SELECT count(*) FROM timetable.lesson AS l JOIN school.edu_group AS g ON g.id = l.edu_group JOIN school.school AS s ON s.id = g.school "
                    + "WHERE s.short_name = ?";

    @Test
    void aSchoolGoesFromACodeToARunningWeek(Tabs tabs) {
        String code = enter(tabs);
        Tab office = activate(tabs, code);
        office.page().onDialog(Dialog::accept);
        setUp(office);
        bringPeople(office);
        bringTimetable(office);
        assertTrue(tabs.site().database().number(LESSONS, SCHOOL) > 1000);
        finish(office);
        String week = tabs.site().database().text(FIRST_DAY, SCHOOL);
        office.go("/timetable?week=" + week);
        assertThat(office.page().locator("main")).containsText("Русский язык");
        Tab teacher = signIn(tabs, office, "/people/codes?show=staff", "Яковлев Даниил Даниилович");
        teacher.go("/timetable?week=" + week);
        assertThat(teacher.page().locator("main")).containsText("1А");
        teacher.go("/journal");
        teacher.link("1А").first().click();
        assertThat(teacher.page().locator("main")).containsText(Pattern.compile("Русский язык|Алексеев"));
        Tab parent = signIn(tabs, office, "/people/codes", "Алексеева Алёна Антоновна");
        parent.go("/diary?week=" + week);
        assertThat(parent.page().locator("#week")).containsText("Русский язык");
    }

    /** A temporary login, an own password, and in. */
    private static Tab signIn(Tabs tabs, Tab office, String list, String name) {
        office.go(list);
        office.link(name).first().click();
        office.button("Выдать логин").click();
        assertThat(office.page().locator("#ac-password")).isVisible();
        String login = office.page().locator("#ac-password [data-value=login]").innerText();
        String password =
                office.page().locator("#ac-password [data-value=password]").innerText();
        Tab tab = tabs.open().signIn(login, password);
        assertThat(tab.page()).hasURL(Pattern.compile("/new-password$"));
        assertThat(tab.page().locator("[data-agree]").first()).isVisible();
        tab.agreeToAll();
        tab.page().getByLabel("Новый пароль").fill(PASSWORD);
        tab.button("Сохранить и войти").click();
        assertThat(tab.page()).not().hasURL(Pattern.compile("password"), new HasURLOptions().setTimeout(LONG));
        return tab;
    }

    /** The region's operator enters the school and hands the code out. */
    private static String enter(Tabs tabs) {
        Tab region = tabs.signedIn("region");
        region.link("Новая школа").click();
        region.page().getByLabel("Краткое название").fill(SCHOOL);
        region.page().getByLabel("Полное название").fill("МБОУ «Сельская школа № 1»");
        region.page().getByLabel("Населённый пункт").fill("Заречье");
        region.button("Создать школу").click();
        region.button("Выдать код").click();
        Locator code = region.page().locator(".of-code");
        assertThat(code).isVisible();
        return code.innerText();
    }

    /** The first administrator comes in with it, and nobody else after. */
    private static Tab activate(Tabs tabs, String code) {
        Tab tab = tabs.open().go("/activate-school");
        tab.page().getByLabel("Код активации").fill(code);
        tab.button("Продолжить").click();
        assertThat(tab.heading("МБОУ «Сельская школа № 1»")).isVisible();
        tab.page().getByLabel("Фамилия").fill("Начинаева");
        tab.page()
                .getByLabel("Имя", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .fill("Вера");
        tab.page().getByLabel("Дата рождения").fill("1980-05-04");
        tab.page().getByLabel("Логин").fill("rural-office");
        tab.page().locator("#as-password").fill(PASSWORD);
        tab.button("Активировать школу и войти").click();
        assertThat(tab.page()).hasURL(Pattern.compile(".*/school/setup"), new HasURLOptions().setTimeout(LONG));
        return tab;
    }

    private static void setUp(Tab tab) {
        assertThat(tab.heading("Настройка школы")).isVisible();
        tab.go("/school/year");
        assertThat(tab.heading("Учебный год").first()).isVisible();
        tab.go("/timetable/bells");
        Locator main = tab.page().locator("form[data-bells]").first();
        main.getByText("Заполнить").click();
        main.locator("button[type=submit]").click();
        assertThat(tab.page()).hasURL(Pattern.compile(".*done=keep.*"));
    }

    /** Every step of the list is told to be done, and nothing is left. */
    private static void finish(Tab tab) {
        tab.go("/school/setup");
        Locator done = tab.button("Готово");
        for (int left = done.count(); left > 0; left--) {
            done.first().click();
            assertThat(done).hasCount(left - 1);
        }
        assertThat(tab.page().locator("main")).containsText("Школа настроена");
    }

    private static void bringPeople(Tab tab) {
        tab.go("/office/import");
        tab.page().locator("#import-chosen").setInputFiles(SAMPLES.resolve("people.xlsx"));
        Locator go = tab.button("Загрузить");
        assertThat(go).isVisible(new IsVisibleOptions().setTimeout(LONG));
        assertThat(tab.page().locator("[data-parts]")).containsText("222");
        go.click();
        assertThat(tab.page().locator("[data-status]"))
                .containsText("Готово", new ContainsTextOptions().setTimeout(LONG));
    }

    private static void bringTimetable(Tab tab) {
        tab.go("/timetable/load");
        tab.page().getByLabel("Название").fill("Первое расписание");
        tab.page().locator("#load-file").setInputFiles(SAMPLES.resolve("timetable.fet"));
        Locator make = tab.button("Создать черновик");
        tab.button("Проверить").click();
        // names of rooms and subjects are new to the school: what is proposed for them is taken
        assertThat(tab.page().locator("#load-found select").first()).isVisible(new IsVisibleOptions().setTimeout(LONG));
        tab.button("Проверить").click();
        assertThat(make).isVisible(new IsVisibleOptions().setTimeout(LONG));
        make.click();
        assertThat(tab.page()).hasURL(Pattern.compile(".*/timetable/editor.*"), new HasURLOptions().setTimeout(LONG));
        assertThat(tab.page().locator("#ed-frame .ed-lesson").first()).isVisible();
        tab.go("/timetable/plans");
        tab.link("Ввести в действие").first().click();
        tab.button("Ввести в действие").click();
        assertThat(tab.page().locator("main")).containsText("Действует", new ContainsTextOptions().setTimeout(LONG));
    }
}
