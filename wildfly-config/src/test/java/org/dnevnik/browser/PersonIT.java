package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A secretary's day: a pupil comes with a mother, gets a mark, changes the class, leaves by mistake and comes back; the mark is still there. */
@ExtendWith(InBrowser.class)
class PersonIT {

    // a lesson of the past, its class, and another class of the school
    private static final String LESSON = """
            SELECT l.id, l.date, l.edu_group, l.subject, c.name, o.name
            FROM timetable.lesson l JOIN school.edu_group c ON c.id = l.edu_group AND c.kind = 'CLASS' AND c.parallel > 1
            JOIN school.edu_group o ON o.school = c.school AND o.year = c.year AND o.kind = 'CLASS' AND o.id <> c.id
            WHERE l.date < current_date - 1 ORDER BY l.date DESC, l.id, o.id LIMIT 1""";

    @Test
    void aPupilComesChangesTheClassLeavesAndComesBackWithAllMarks(Tabs tabs) {
        List<String> lesson = tabs.site().database().rows(LESSON).get(0);
        Tab office = tabs.signedIn("admin");
        long pupil = pupil(office, lesson);
        mother(office, pupil);
        mark(tabs.signedIn("head"), lesson, pupil);

        office.go("/people/person?id=" + pupil);
        open(office, "Перевести в другой класс");
        field(office, "Класс").selectOption(new SelectOption().setLabel(lesson.get(5)));
        office.button("Перевести").click();
        assertThat(office.page().locator(".ps-roles")).containsText("Ученик, " + lesson.get(5));

        open(office, "Оформить выбытие");
        field(office, "Вид").selectOption("LEFT");
        field(office, "Основание").fill("заявление матери");
        office.button("Оформить выбытие").click();
        assertThat(office.page().locator("#study")).containsText("заявление матери");
        assertThat(office.page().getByText("Зачислить в класс")).isVisible();

        office.page().onDialog(com.microsoft.playwright.Dialog::accept);
        office.button("Отменить").click();
        assertThat(office.page().locator(".ps-undone")).containsText("Выбытие");
        assertThat(office.page().locator(".ps-roles")).containsText("Ученик, " + lesson.get(5));

        office.go("/diary?person=" + pupil + "&week=" + lesson.get(1));
        assertThat(office.page().locator("#week")).containsText("4-");
        assertEquals(
                1,
                tabs.site()
                        .database()
                        .number("SELECT count(*) FROM journal.mark WHERE person = ? AND value = '4-'", pupil));
    }

    @Test
    void whoIsThereAlreadyIsFoundBeforeTheyAreAddedTwice(Tabs tabs) {
        Tab office = tabs.signedIn("admin");
        tabs.site().database().change("UPDATE people.person SET birth_date = '1980-05-06' WHERE surname = 'Школьная'");
        office.go("/people/new?as=staff");
        names(office, "Школьная", "Ольга", "");
        field(office, "Дата рождения").fill("1980-05-06");
        field(office, "Должность").fill("учитель музыки");
        office.button("Добавить").click();
        assertThat(office.page().getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("Такой человек уже есть");
        office.button("Назначить этого человека").click();
        assertThat(office.page().locator("#work")).containsText("учитель музыки");
    }

    @Test
    void aParentReadsTheOwnCardAndTheChildsAndWhoLooked(Tabs tabs) {
        Tab parent = tabs.signedIn("parent").go("/people/person");
        parent.page().locator("main a[href^='/people/person?id=']").first().click();
        assertThat(parent.page().locator("#study")).isVisible();
        assertThat(parent.page().getByText("Изменить данные")).hasCount(0);
        parent.page()
                .getByRole(com.microsoft.playwright.options.AriaRole.MAIN)
                .getByText("Кто смотрел", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(parent.heading("Кто смотрел данные")).isVisible();
    }

    private static long pupil(Tab office, List<String> lesson) {
        office.go("/people");
        office.link("Добавить ученика").click();
        names(office, "Новосёлова", "Ульяна", "Игоревна");
        field(office, "Дата рождения").fill("2014-02-03");
        field(office, "СНИЛС").fill("112-233-445 95");
        field(office, "Класс").selectOption(new SelectOption().setLabel(lesson.get(4)));
        field(office, "С какого дня").fill(lesson.get(1));
        office.button("Добавить").click();
        assertThat(office.heading("Новосёлова Ульяна Игоревна")).isVisible();
        return Long.parseLong(office.page().url().replaceAll(".*id=(\\d+).*", "$1"));
    }

    private static void mother(Tab office, long pupil) {
        office.link("Добавить родителя").click();
        names(office, "Новосёлова", "Инна", "Олеговна");
        field(office, "Степень родства").fill("мать");
        office.button("Добавить").click();
        assertThat(office.page()).hasURL(Pattern.compile("id=" + pupil));
        assertThat(office.page().locator("#family")).containsText("Новосёлова Инна Олеговна");
    }

    private static void mark(Tab head, List<String> lesson, long pupil) {
        head.go("/journal/grid?group=" + lesson.get(2) + "&subject=" + lesson.get(3));
        Grid grid = new Grid(head.page());
        grid.type(grid.cell(Long.parseLong(lesson.get(0)), pupil), "4-");
        assertThat(grid.status()).containsText("Сохранено");
    }

    private static void names(Tab tab, String surname, String given, String patronymic) {
        field(tab, "Фамилия").fill(surname);
        field(tab, "Имя").fill(given);
        field(tab, "Отчество").fill(patronymic);
    }

    private static void open(Tab tab, String verb) {
        tab.page()
                .locator("summary", new Page.LocatorOptions().setHasText(verb))
                .click();
    }

    private static Locator field(Tab tab, String label) {
        return tab.page()
                .locator("xpath=//label[span[normalize-space()='" + label + "']]/*[self::input or self::select]")
                .locator("visible=true")
                .first();
    }
}
