package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The region's operator brings people into schools of their own, so that no other test meets them. */
@ExtendWith(InBrowser.class)
class ImportIT {

    private static final FilePayload CLASSES = file("classes.csv", "Класс;Параллель\n5А;5");
    private static final FilePayload PUPILS = file(
            "pupils.csv", "Класс;Фамилия;Имя;Дата рождения\n5А;Ветрова;Анна;01.02.2015\n5А;Снегов;Пётр;03.04.2015");
    private static final FilePayload FAULTY =
            file("pupils.csv", "Класс;Фамилия;Имя;Дата рождения;СНИЛС\n5А;Ветрова;Анна;01.02.2015;112-233-445 96");
    private static final FilePayload TWO_CLASSES = file("classes.csv", "Класс;Параллель\n5А;5\n5Б;5");
    private static final FilePayload MOVED_BEFORE =
            file("pupils.csv", "Класс;Фамилия;Имя;Дата рождения\n5А;Лужина;Анна;01.03.2015");
    private static final FilePayload MOVED =
            file("pupils.csv", "Дата рождения;Класс;ФИО\n01.03.2015;5 «б»;ЛУЖИНА Анна");
    private static final ContainsTextOptions PATIENCE = new ContainsTextOptions().setTimeout(15_000);
    private static final String ENROLLED =
            "SELECT count(*) FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group WHERE g.school = ?";

    @Test
    void anImportIsShownThenDoneAndCanBeRepeated(Tabs tabs) {
        long school = tabs.site().database().school(990_001);
        Tab tab = desk(tabs, school);
        choose(tab, CLASSES, PUPILS);
        tab.button("Загрузить").click();
        assertThat(status(tab)).containsText("Готово: создано 5, изменено 0");
        assertEquals(2, tabs.site().database().number(ENROLLED, school));
        choose(tab, CLASSES, PUPILS);
        assertThat(tab.page().locator("main")).containsText("Изменений нет");
        assertThat(desk(tabs, school).page().locator("main")).containsText("Готово: создано 5");
    }

    @Test
    void aFaultIsToldByItsPlaceAndNothingIsDone(Tabs tabs) {
        long school = tabs.site().database().school(990_002);
        Tab tab = desk(tabs, school);
        choose(tab, CLASSES, FAULTY);
        assertThat(tab.page().locator("main")).containsText("pupils.csv, Строка 2, Столбец «СНИЛС»");
        assertThat(tab.button("Загрузить")).hasCount(0);
        assertEquals(0, tabs.site().database().number(ENROLLED, school));
    }

    @Test
    void whatChangesIsShownFromOldToNewAndTheReportCanBeKept(Tabs tabs) {
        long school = tabs.site().database().school(990_005);
        Tab tab = desk(tabs, school);
        choose(tab, CLASSES, MOVED_BEFORE);
        tab.button("Загрузить").click();
        assertThat(status(tab)).containsText("Готово", PATIENCE);
        choose(tab, TWO_CLASSES, MOVED);
        Locator line = tab.page()
                .getByRole(AriaRole.ROW, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Лужина Анна"));
        assertThat(line).containsText("5А");
        assertThat(line).containsText("5Б");
        assertThat(tab.page().locator("main")).containsText("Исправлено: «Лужина»");
        var report = tab.page()
                .waitForDownload(() -> tab.button("Скачать отчёт (Excel)").click());
        assertEquals("classes — ошибки.xlsx", report.suggestedFilename());
        assertEquals(1, tabs.site().database().number(ENROLLED, school));
    }

    @Test
    void aSecondImportIsRefusedWhileTheFirstRuns(Tabs tabs) {
        long school = tabs.site().database().school(990_003);
        Tab tab = desk(tabs, school);
        tab.expect("422");
        choose(tab, CLASSES, PUPILS);
        begin(tabs, school);
        tab.button("Загрузить").click();
        assertThat(status(tab)).containsText("уже идёт загрузка");
        assertEquals(0, tabs.site().database().number(ENROLLED, school));
    }

    @Test
    void whoComesBackSeesTheImportRunAndThatItWasInterrupted(Tabs tabs) {
        long school = tabs.site().database().school(990_004);
        begin(tabs, school);
        Tab tab = desk(tabs, school);
        assertThat(status(tab).getByRole(AriaRole.PROGRESSBAR)).isVisible();
        assertThat(tab.page().locator("main")).containsText("Прервано, ничего не изменено", PATIENCE);
    }

    /** Somebody's import that has just begun and that no server carries on. */
    private static void begin(Tabs tabs, long school) {
        tabs.site()
                .database()
                .change(
                        "INSERT INTO school.import_run (school, person, files, state) VALUES (?, 0, 'x', 'RUNNING')",
                        school);
    }

    private static Tab desk(Tabs tabs, long school) {
        return tabs.signedIn("region").go("/school/import?school=" + school);
    }

    private static Locator status(Tab tab) {
        return tab.page().locator("[data-status]");
    }

    private static void choose(Tab tab, FilePayload... files) {
        tab.page().locator("#import-chosen").setInputFiles(files);
        assertThat(tab.page().locator("[data-parts] h2")).hasText("Люди и классы");
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
