package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dnevnik.acceptance.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the printed sheet to the diary: a code and a temporary login, as families use them. */
@ExtendWith(InBrowser.class)
class CodesIT {

    private static final String PASSWORD = "синий чайник поёт";

    /** A family of which nobody has an account: class, guardian, child, the child's birth date. */
    private static final String FAMILY = """
            SELECT e.edu_group, g.guardian, g.child, c.birth_date, p.surname || ' ' || p.given_name || coalesce(' ' || p.patronymic, ''), c.surname
            FROM people.guardianship g
            JOIN people.person c ON c.id = g.child
            JOIN people.person p ON p.id = g.guardian
            JOIN school.enrolment e ON e.person = g.child AND e.ends IS NULL
            JOIN school.edu_group k ON k.id = e.edu_group AND k.kind = 'CLASS'
            JOIN people.staff_position s ON s.school = k.school AND s.role = 'ADMINISTRATOR'
            WHERE g.ends IS NULL AND NOT EXISTS (SELECT FROM identity.account a WHERE a.person IN (g.guardian, g.child))
            ORDER BY g.id OFFSET ? LIMIT 1""";

    private static List<String> family(Site site, int number) {
        List<String> family = site.database().rows(FAMILY, number).get(0);
        site.database()
                .change("UPDATE people.person SET birth_date = '2016-05-17' WHERE id = ?", Long.valueOf(family.get(2)));
        site.database().change("UPDATE people.person SET birth_date = NULL WHERE id = ?", Long.valueOf(family.get(1)));
        return family;
    }

    private static String sheet(Tab office, String choice) {
        office.page().getByLabel(choice).check();
        Download download = office.page()
                .waitForDownload(() -> office.button("Выпустить и получить PDF").click());
        try (PDDocument paper = Loader.loadPDF(download.path().toFile())) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(false);
            return text.getText(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What matches after the name on the person's slip. */
    private static String onSlipOf(String name, Pattern secret, String sheet) {
        String flat = sheet.replaceAll("\\s+", " ");
        int at = flat.indexOf(name);
        assertTrue(at >= 0, () -> name + " is not on " + flat);
        Matcher found = secret.matcher(flat);
        assertTrue(found.find(at), flat);
        return found.group();
    }

    @Test
    void aParentComesInWithTheCodeFromTheSheetSignsOutAndInAndReadsTheDiaryOfTheChild(Tabs tabs) {
        List<String> family = family(tabs.site(), 0);
        Tab office = tabs.signedIn("admin").go("/people/codes?class=" + family.get(0));
        office.page().onDialog(com.microsoft.playwright.Dialog::accept);
        String sheet = sheet(office, "Только тем, у кого ещё нет действующего кода");
        String code =
                onSlipOf(family.get(4), Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}"), sheet);

        Tab parent = tabs.open(Tabs.PHONE, com.microsoft.playwright.options.ColorScheme.LIGHT)
                .go("/activate#" + code);
        Page page = parent.page();
        assertThat(page.getByLabel("Код", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(code);
        assertEquals(tabs.site().address() + "/activate", page.url(), "the code is out of the address");
        page.getByLabel("Дата рождения").fill("2016-05-17");
        parent.button("Продолжить").click();
        assertThat(page.getByLabel("Логин")).not().hasValue("");
        parent.agreeToAll();
        page.getByLabel("Логин").fill("road.parent");
        page.getByLabel("Новый пароль").fill(PASSWORD);
        assertThat(page.locator("#ap-strength")).hasText("Хороший пароль");
        parent.button("Создать аккаунт и войти").click();
        assertThat(page).hasURL(Pattern.compile("/diary"));

        page.locator("details.person summary").click();
        parent.button("Выйти").click();
        parent.signIn("road.parent", PASSWORD);
        assertThat(page).hasURL(Pattern.compile("/diary"));
        assertThat(page.locator("main")).containsText(family.get(5));
        office.go("/people/codes?class=" + family.get(0));
        assertThat(office.page()
                        .getByRole(com.microsoft.playwright.options.AriaRole.ROW)
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("road.parent")))
                .containsText("аккаунт есть");
    }

    @Test
    void aTemporaryLoginLeadsToAnOwnPasswordAndNowhereElse(Tabs tabs) {
        List<String> family = family(tabs.site(), 5);
        Tab office = tabs.signedIn("admin").go("/people/account?person=" + family.get(1));
        office.page().onDialog(com.microsoft.playwright.Dialog::accept);
        office.button("Выдать логин").click();
        assertThat(office.page().locator("#ac-password")).isVisible();
        String login = office.page().locator("#ac-password [data-value=login]").innerText();
        String password =
                office.page().locator("#ac-password [data-value=password]").innerText();

        Tab parent = tabs.open().signIn(login, password);
        assertThat(parent.page()).hasURL(Pattern.compile("/new-password$"));
        parent.go("/diary");
        assertThat(parent.page()).hasURL(Pattern.compile("/new-password$"));
        assertEquals(
                "null",
                tabs.site().database().text("SELECT first_signed_in_at FROM identity.account WHERE login = ?", login));
        parent.agreeToAll();
        parent.page().getByLabel("Новый пароль").fill(PASSWORD);
        parent.button("Сохранить и войти").click();
        assertThat(parent.page()).hasURL(Pattern.compile("/diary"));
        assertThat(parent.page().locator("main")).containsText(family.get(5));
        assertEquals(
                1,
                tabs.site()
                        .database()
                        .number(
                                "SELECT count(*) FROM identity.account WHERE login = ? AND first_signed_in_at IS NOT NULL",
                                login));
    }

    @Test
    void whoTakesTheOwnConsentBackIsOutAtOnceAskedBeforeAnythingElseAndOnTheSchoolsListMeanwhile(Tabs tabs) {
        List<String> family = family(tabs.site(), 9);
        Tab office = tabs.signedIn("admin").go("/people/account?person=" + family.get(1));
        office.page().onDialog(com.microsoft.playwright.Dialog::accept);
        office.button("Выдать логин").click();
        assertThat(office.page().locator("#ac-password")).isVisible();
        String login = office.page().locator("#ac-password [data-value=login]").innerText();
        String lent =
                office.page().locator("#ac-password [data-value=password]").innerText();
        Tab parent = tabs.open().signIn(login, lent);
        parent.agreeToAll();
        Page page = parent.page();
        page.onDialog(com.microsoft.playwright.Dialog::accept);
        page.getByLabel("Новый пароль").fill(PASSWORD);
        parent.button("Сохранить и войти").click();
        assertThat(page).hasURL(Pattern.compile("/diary"));

        parent.go("/me/consents");
        var own = page.locator(".ac-purpose")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHasText("персональных данных родителя"));
        own.locator(".ac-withdraw summary").click();
        assertThat(own).containsText("вы сразу выйдете из Дневника");
        own.locator("button").click();
        assertThat(page).hasURL(Pattern.compile("/sign-in"));
        office.go("/people/consents");
        var told = office.page()
                .getByRole(com.microsoft.playwright.options.AriaRole.ROW)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(family.get(4)));
        assertThat(told).containsText("Данные родителя");
        assertThat(told).containsText("лично");
        assertThat(told).containsText("Остаются имя и родство");
        office.page().getByLabel("На что").selectOption("CHILD");
        office.button("Показать").click();
        assertThat(office.page()).hasURL(Pattern.compile("of=CHILD"));
        assertThat(told).hasCount(0);
        office.go("/people/person?id=" + family.get(1));
        assertThat(office.page().locator("main")).containsText("Согласие отозвано");
        parent.signIn(login, PASSWORD);
        assertThat(page).hasURL(Pattern.compile("/consents$"));
        parent.go("/diary");
        assertThat(page).hasURL(Pattern.compile("/consents$"));
        parent.agreeToAll();
        parent.button("Продолжить").click();
        assertThat(page).hasURL(Pattern.compile("/diary"));
        office.go("/people/consents");
        assertThat(told).hasCount(0);
    }

    @Test
    void aSchoolAsksForPhotographsAParentAnswersAsTheyLikeAndTheOfficeSeesWho(Tabs tabs) {
        Tab office = tabs.signedIn("admin").go("/people/answers");
        Page desk = office.page();
        desk.onDialog(com.microsoft.playwright.Dialog::accept);
        office.link("Согласия школы").click();
        desk.getByLabel("Цель обработки").fill("Фотографии ученика на сайте школы");
        desk.getByLabel("Заголовок").fill("Согласие на фотографии");
        desk.getByLabel("Текст", new Page.GetByLabelOptions().setExact(true))
                .fill("Школа размещает фотографии класса.");
        office.button("Опубликовать").click();
        assertThat(desk).hasURL(Pattern.compile("saved=yes&aim=p[0-9a-f]{16}"));

        Tab parent = tabs.open(Tabs.PHONE, com.microsoft.playwright.options.ColorScheme.DARK)
                .signIn("parent");
        assertThat(parent.page()).hasURL(Pattern.compile("/diary"));
        parent.go("/me/consents");
        parent.page().onDialog(com.microsoft.playwright.Dialog::accept);
        var purpose = parent.page()
                .locator(".ac-purpose")
                .filter(having("Фотографии ученика"))
                .first();
        assertThat(purpose).containsText("ответа нет");
        purpose.getByText("Даю согласие").click();
        assertThat(parent.page().getByText("Ответ записан")).isVisible();
        assertThat(purpose).containsText("дано");

        String child = purpose.locator("h3").innerText().replaceFirst(".*: ", "");
        office.go("/people/answers?state=GIVEN");
        var line = desk.getByRole(com.microsoft.playwright.options.AriaRole.ROW).filter(having(child));
        assertThat(line).containsText("версия 1");
        String file = desk.evaluate(
                        "async () => (await fetch(document.querySelector('a[href*=\"list.csv\"]').href)).text()")
                .toString();
        org.junit.jupiter.api.Assertions.assertTrue(file.contains('"' + child + '"'), file);

        purpose.locator(".ac-withdraw summary").click();
        assertThat(purpose).containsText("Вход, журнал и дневник останутся как были");
        purpose.locator(".ac-withdraw button").click();
        assertThat(purpose).containsText("отозвано");
        parent.go("/diary");
        assertThat(parent.page()).hasURL(Pattern.compile("/diary"));
        office.go("/people/consents");
        assertThat(desk.getByRole(com.microsoft.playwright.options.AriaRole.ROW).filter(having(child)))
                .containsText("Прекратите то, что делалось");
    }

    private static com.microsoft.playwright.Locator.FilterOptions having(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }
}
