package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Locale;
import org.dnevnik.acceptance.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The office finds people however they are typed, moves several at once and back, and makes one of two records. */
@ExtendWith(InBrowser.class)
class PeopleIT {

    private static final String RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё";
    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";

    private static final String PUPIL = """
            SELECT p.surname, p.given_name, c.id, c.name
            FROM identity.account a
            JOIN people.staff_position s ON s.person = a.person
            JOIN school.edu_group c ON c.school = s.school AND c.kind = 'CLASS' AND c.parallel BETWEEN 2 AND 4
            JOIN school.enrolment e ON e.edu_group = c.id AND e.ends IS NULL AND e.starts < current_date
            JOIN people.person p ON p.id = e.person
            WHERE a.login = 'head' AND length(p.surname) > 6 AND p.surname !~ '[ё-]'
            ORDER BY p.id LIMIT 1""";

    private static final String LEARN = "SELECT count(*) FROM school.enrolment WHERE edu_group = ? AND ends IS NULL";

    /** A day more of the year, after all marks. */
    private static final String LONGER = """
            UPDATE school.academic_year y SET ends = ends + 1 FROM school.edu_group g
            WHERE g.id = ? AND g.school = y.school AND g.year = y.year RETURNING CAST(ends AS text)""";

    private static final String TWO_MOTHERS = """
            WITH child AS (
                SELECT e.person FROM identity.account a JOIN people.staff_position s ON s.person = a.person
                JOIN school.edu_group c ON c.school = s.school AND c.kind = 'CLASS' JOIN school.enrolment e ON e.edu_group = c.id
                WHERE a.login = 'head' AND e.ends IS NULL ORDER BY e.id LIMIT 1),
            twins AS (
                INSERT INTO people.person (id, surname, given_name, birth_date, name_key, phone, version)
                SELECT n, 'Двойникова', 'Проба', '1985-03-04', 'двойникова проба', n, 1 FROM unnest(ARRAY[990501, 990502]) AS n RETURNING id)
            INSERT INTO people.guardianship (id, guardian, child, kinship, starts, version)
            SELECT twins.id, twins.id, child.person, 'мать', '2020-01-01', 1 FROM twins, child""";

    @Test
    void aPupilIsFoundInSpiteOfASlipAndOfTheKeyboardLayout(Tabs tabs) {
        List<String> pupil = tabs.site().database().rows(PUPIL).get(0);
        String name = pupil.get(0) + " " + pupil.get(1);
        Tab tab = tabs.signedIn("head").go("/people");
        find(
                tab,
                pupil.get(1) + " " + pupil.get(0).substring(0, 2) + pupil.get(0).substring(3));
        assertThat(row(tab, name)).containsText("похожее написание");
        find(tab, otherLayout(name));
        assertThat(row(tab, name)).containsText("в другой раскладке");
        tab.page().locator("#people-name").fill("");
        tab.page()
                .locator("#people-name")
                .pressSequentially(pupil.get(0).toUpperCase(Locale.ROOT) + " "
                        + pupil.get(1).substring(0, 3));
        Locator suggested = tab.page().locator("#people-suggested [role=option]");
        assertThat(suggested
                        .filter(new Locator.FilterOptions().setHasText(name))
                        .first())
                .isVisible();
        tab.page().keyboard().press("ArrowDown");
        assertThat(suggested.first()).hasAttribute("aria-selected", "true");
    }

    @Test
    void severalPupilsAreMovedAtOnceAndBack(Tabs tabs) {
        Database database = tabs.site().database();
        List<String> pupil = database.rows(PUPIL).get(0);
        long group = Long.parseLong(pupil.get(2));
        long learn = database.number(LEARN, group);
        Tab tab = tabs.signedIn("head").go("/people?class=" + group);
        tab.page().locator("#people [data-person]").first().check();
        tab.page().keyboard().press("Shift+ArrowDown");
        assertThat(tab.page().locator("#bulk-count")).hasText("Выбрано: 2");
        tab.button("Перевести в класс").click();
        Locator classes = tab.page().locator("#bulk-class");
        assertThat(classes.locator("option")).not().hasCount(0);
        classes.selectOption(new SelectOption().setLabel(pupil.get(3)));
        tab.button("Проверить").click();
        assertThat(tab.page().locator("#bulk-preview")).containsText("уже там");
        assertThat(tab.button("Применить")).isHidden();
        classes.selectOption(classes.locator("option").last().getAttribute("value"));
        tab.button("Проверить").click();
        assertThat(tab.page().locator("#bulk-preview")).containsText("есть отметки или пропуски с этого дня");
        assertThat(tab.button("Применить")).isHidden();
        tab.page().locator("#bulk-since").fill(database.text(LONGER, group));
        tab.button("Проверить").click();
        assertThat(tab.page().locator("#bulk-summary")).containsText("Изменится: 2");
        tab.button("Применить").click();
        assertThat(tab.page().locator("main")).containsText("Готово");
        assertEquals(learn - 2, database.number(LEARN, group));
        tab.page().locator(".pe-done").getByText("Отменить").click();
        assertThat(tab.page().locator(".pe-changes li").first()).containsText("Отменено");
        assertEquals(learn, database.number(LEARN, group));
    }

    @Test
    void twoRecordsBecomeOneAndAreParted(Tabs tabs) {
        Database database = tabs.site().database();
        database.change(TWO_MOTHERS);
        Tab tab = tabs.signedIn("head").go("/people/doubles");
        tab.page().onDialog(dialog -> dialog.accept());
        Locator pair = tab.page()
                .locator(".pe-pair", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Двойникова"));
        pair.getByText("Сравнить").click();
        tab.page().locator("input[name=phone][value=other]").check();
        tab.button("Объединить").click();
        assertThat(pair).containsText("Двойникова Проба → Двойникова Проба");
        assertEquals(1, database.number("SELECT count(*) FROM people.guardianship WHERE guardian IN (990501, 990502)"));
        assertEquals(1, database.number("SELECT count(*) FROM people.person WHERE id = 990501 AND phone = '990502'"));
        pair.getByText("Разделить обратно").click();
        assertThat(pair.getByText("Сравнить")).isVisible();
        assertEquals(2, database.number("SELECT count(*) FROM people.guardianship WHERE guardian IN (990501, 990502)"));
        database.change("DELETE FROM people.guardianship WHERE guardian IN (990501, 990502)");
    }

    private static void find(Tab tab, String typed) {
        tab.page().locator("#people-name").fill(typed);
        tab.button("Найти").click();
        assertThat(tab.page().locator("#people-name")).hasValue(typed);
    }

    private static Locator row(Tab tab, String name) {
        return tab.page()
                .locator("#people tbody tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name))
                .first();
    }

    /** As it comes out when somebody forgot to switch the keyboard. */
    private static String otherLayout(String text) {
        StringBuilder other = new StringBuilder(text.toLowerCase(Locale.ROOT));
        for (int i = 0; i < other.length(); i++) {
            int key = RUSSIAN.indexOf(other.charAt(i));
            if (key >= 0) {
                other.setCharAt(i, LATIN.charAt(key));
            }
        }
        return other.toString();
    }
}
