package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.regex.Pattern;
import org.dnevnik.acceptance.Database;
import org.dnevnik.acceptance.Site;
import org.dnevnik.people.view.NameKey;
import org.dnevnik.stand.Stand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The road through Gosuslugi and back, with the stand in its place. */
@ExtendWith(InBrowser.class)
class GosuslugiIT {

    private Site site;
    private Database database;
    private Stand stand;

    @BeforeEach
    void everybodyButOneHasBeenHere(Tabs tabs) {
        site = tabs.site();
        database = site.database();
        stand = site.gosuslugi();
        database.change(
                "UPDATE identity.account SET first_signed_in_at = CASE WHEN login <> 'classteacher' THEN now() END");
    }

    @AfterEach
    void asBefore() {
        stand.close();
        database.change("UPDATE identity.account SET state = 'ACTIVE'");
        database.change("DELETE FROM identity.gosuslugi_link");
        database.change("DELETE FROM identity.repair_request");
        database.change("DELETE FROM notifications.notification WHERE kind = 'REPAIR_ASKED'");
        database.change("DELETE FROM identity.gosuslugi_rule");
        database.change("DELETE FROM identity.sign_in_attempt");
    }

    private static Tab knock(Tab tab, String path) {
        tab.go(path);
        tab.link("Войти через Госуслуги").click();
        return tab;
    }

    private static Tab choose(Tab tab, String person) {
        tab.page().locator("[data-person='" + person + "']").click();
        return tab;
    }

    private String outcome() {
        return database.text(
                "SELECT outcome FROM identity.sign_in_attempt WHERE door = 'GOSUSLUGI' ORDER BY id DESC LIMIT 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {Tabs.DESKTOP, Tabs.PHONE})
    void whoeverIsKnownComesInWhereTheyWantedToGo(int width, Tabs tabs) {
        Tab tab = knock(tabs.open(width, ColorScheme.LIGHT), "/diary/marks");
        choose(tab, "parent");
        assertThat(tab.page()).hasURL(site.address() + "/diary/marks");
        assertEquals("ADMITTED", outcome());
        assertEquals(
                1,
                database.number(
                        "SELECT count(*) FROM identity.gosuslugi_link l JOIN identity.account a ON a.id = l.account "
                                + "WHERE a.login = 'parent' AND a.last_signed_in_at IS NOT NULL"));
    }

    @Test
    void aPupilComesInOnTheDayOfFourteenYearsAndThreeMonths(Tabs tabs) {
        Tab tab = choose(knock(tabs.open(), "/sign-in"), "pupil");
        assertThat(tab.page()).hasURL(site.address() + "/diary");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        none,          ABSENT,        ABSENT,        Доступа в Дневник пока нет
        stranger,      ABSENT,        ABSENT,        Доступа в Дневник пока нет
        fresh,         NOT_ACTIVATED, NOT_ACTIVATED, Сначала войдите по логину школы
        young,         TOO_YOUNG,     TOO_YOUNG,     Через Госуслуги можно войти с 14 лет и 3 месяцев
        kid,           TOO_YOUNG,     TOO_YOUNG,     Через Госуслуги можно войти с 14 лет и 3 месяцев
        name,          NAME,          NAME_DIFFERS,  Имя в Дневнике записано иначе
        snils,         SNILS,         SNILS_DIFFERS, СНИЛС в Дневнике записан иначе
        unconfirmed,   UNCONFIRMED,   UNCONFIRMED,   Учётная запись Госуслуг не подтверждена
        refused-there, UNCONFIRMED,   UNCONFIRMED,   Учётная запись Госуслуг не подтверждена
        denied,        DENIED,        DENIED,        Вы не дали согласия
        away,          AWAY,          AWAY,          Госуслуги сейчас не отвечают
        """)
    void everyRefusalHasItsPageOnBothScreens(String person, String why, String outcome, String title, Tabs tabs) {
        for (int width : new int[] {Tabs.DESKTOP, Tabs.PHONE}) {
            Tab tab = choose(knock(tabs.open(width, ColorScheme.LIGHT), "/sign-in"), person);
            assertThat(tab.page()).hasURL(site.address() + "/sign-in-refused?why=" + why);
            assertThat(tab.heading(title)).isVisible();
            assertThat(tab.heading("К кому обратиться")).isVisible();
            assertEquals(outcome, outcome());
            String surname = database.text(
                    "SELECT p.surname FROM identity.account a JOIN people.person p ON p.id = a.person WHERE a.login = 'parent'");
            assertFalse(tab.page().content().contains(surname), "nothing stored is shown");
            tab.go("/diary");
            assertThat(tab.heading("Войти в Дневник")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Tabs.DESKTOP, Tabs.PHONE})
    void aClosedAccountStaysClosedAndWithoutAPlaceInAnySchoolNobodyComesIn(int width, Tabs tabs) {
        database.change("UPDATE identity.account SET state = 'BLOCKED' WHERE login = 'teacher'");
        Tab tab = choose(knock(tabs.open(width, ColorScheme.LIGHT), "/sign-in"), "teacher");
        assertThat(tab.heading("Вход закрыт школой")).isVisible();
        assertEquals("BLOCKED", outcome());

        String head = "person = (SELECT a.person FROM identity.account a WHERE a.login = 'head')";
        database.change("UPDATE people.staff_position SET starts = starts + 36500 WHERE " + head);
        try {
            choose(knock(tab, "/sign-in"), "head");
            assertThat(tab.heading("Сейчас у вас нет роли в школах региона")).isVisible();
            assertThat(tab.heading("К кому обратиться")).isVisible();
            assertEquals("NO_POSITION", outcome());
        } finally {
            database.change("UPDATE people.staff_position SET starts = starts - 36500 WHERE " + head);
        }
    }

    @Test
    void whenNobodyAnswersThereTheSchoolsLoginStillWorks(Tabs tabs) {
        Tab tab = knock(tabs.open(), "/sign-in");
        assertThat(tab.heading("Кто входит?")).isVisible();
        String back = site.address() + "/sign-in/gosuslugi/back?code=a.b.c&state=" + state(tab.page());
        stand.close();
        tab.page().navigate(back);
        assertThat(tab.heading("Госуслуги сейчас не отвечают")).isVisible();
        tab.signIn("parent");
        assertThat(tab.page()).hasURL(Pattern.compile(".*/diary"));
    }

    private static String state(Page page) {
        String query = URI.create(page.url()).getQuery();
        return query.replaceFirst(".*state=([^&]+).*", "$1");
    }

    @ParameterizedTest
    @ValueSource(ints = {Tabs.DESKTOP, Tabs.PHONE})
    void anAnswerIsTakenOnceAndInTheBrowserThatAskedAlone(int width, Tabs tabs) {
        Tab mine = knock(tabs.open(width, ColorScheme.LIGHT), "/sign-in");
        String[] back = new String[1];
        mine.page().onRequest(request -> {
            if (request.url().contains("/sign-in/gosuslugi/back")) {
                back[0] = request.url();
            }
        });
        choose(mine, "head");
        assertThat(mine.page()).hasURL(site.address() + "/journal");

        Tab stranger = tabs.open(width, ColorScheme.LIGHT);
        stranger.page().navigate(back[0]);
        assertThat(stranger.heading("Вход устарел")).isVisible();
        mine.page().navigate(back[0]);
        assertThat(mine.heading("Вход устарел")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {Tabs.DESKTOP, Tabs.PHONE})
    void whoeverHasTwoConnectedRecordsChooses(int width, Tabs tabs) {
        Tab known = choose(knock(tabs.open(), "/sign-in"), "parent");
        assertThat(known.page()).hasURL(site.address() + "/diary");
        long oid = database.number("SELECT oid FROM identity.gosuslugi_link");
        try {
            database.change("INSERT INTO people.person (id, surname, given_name, patronymic, sex, name_key, version) "
                    + "SELECT 900000777, p.surname, p.given_name, p.patronymic, p.sex, p.name_key, 0 FROM people.person p "
                    + "JOIN identity.account a ON a.person = p.id WHERE a.login = 'parent'");
            database.change(
                    "INSERT INTO people.staff_position (id, person, school, role, title, starts, version) "
                            + "SELECT 900000777, 900000777, s.school, 'TEACHER', 'учитель', '2020-09-01', 0 FROM people.staff_position s WHERE s.id = 900000002");
            database.change(
                    "INSERT INTO identity.account (id, person, login, password_hash, state, first_signed_in_at, version) "
                            + "SELECT 900000777, 900000777, 'second', password_hash, 'ACTIVE', now(), 0 FROM identity.account WHERE login = 'parent'");
            database.change(
                    "INSERT INTO identity.gosuslugi_link VALUES (900000777, ?, now(), now())", Long.toString(oid));
            Tab tab = choose(knock(tabs.open(width, ColorScheme.DARK), "/sign-in"), "parent");
            assertThat(tab.heading("Кем войти?")).isVisible();
            tab.page().locator("button[name='account']").nth(1).click();
            assertThat(tab.page()).hasURL(Pattern.compile(".*/(journal|consents)"));
        } finally {
            database.change("DELETE FROM identity.gosuslugi_link");
            database.change("DELETE FROM identity.sign_in_attempt");
            database.change("DELETE FROM identity.account WHERE id = 900000777");
            database.change("DELETE FROM people.staff_position WHERE id = 900000777");
            database.change("DELETE FROM people.person WHERE id = 900000777");
        }
    }

    @Test
    void whoeverLeavesIsToldThatTheyAreStillSignedInThere(Tabs tabs) {
        Tab tab = choose(knock(tabs.open(), "/sign-in"), "parent");
        assertThat(tab.page()).hasURL(site.address() + "/diary");
        tab.page().locator("form[action='/sign-out'] button").first().evaluate("button => button.form.requestSubmit()");
        assertThat(tab.link("Выйти из Госуслуг")).isVisible();
        tab.link("Выйти из Госуслуг").click();
        assertThat(tab.page()).hasURL(site.address() + "/sign-in");
        tab.go("/diary");
        assertThat(tab.heading("Войти в Дневник")).isVisible();
        assertTrue(tab.page().url().contains("/sign-in"));
    }

    @Test
    void theOfficeCorrectsANameWithOneClickAndThePersonComesIn(Tabs tabs) {
        String given = database.text("SELECT given_name FROM people.person WHERE id = ?", parent());
        try {
            Tab refused = choose(knock(tabs.open(Tabs.PHONE, ColorScheme.LIGHT), "/sign-in"), "name");
            assertThat(refused.page().getByText("Мы попросили школу проверить")).isVisible();
            assertThat(refused.page().getByText("Школьная Ольга")).isVisible();
            assertEquals(
                    0,
                    tabs.open()
                            .go("/sign-in-refused?why=NAME")
                            .page()
                            .getByText("Школьная Ольга")
                            .count());

            Tab region = tabs.signedIn("region").go("/schools/gosuslugi");
            assertThat(region.page().locator("tbody .number").first()).hasText("1");

            site.awaitQuietQueue();
            Tab office = tabs.signedIn("admin").go("/notifications");
            assertThat(office.page().getByText("Кто-то из школы не может войти через Госуслуги"))
                    .isVisible();
            office.go("/office");
            assertThat(office.page().getByText("1 человек не может войти через Госуслуги"))
                    .isVisible();
            office.link("Посмотреть и исправить").click();
            assertThat(office.page().locator(".rp-differs"))
                    .hasText(Pattern.compile("Имя\\s*" + given + "\\s*И•••••.*"));
            assertFalse(office.page().content().contains("Имя006"), "what Gosuslugi has is masked");
            office.button("Исправить имя").click();
            assertThat(office.page().getByText("Готово: человек может войти")).isVisible();
            assertEquals("Имя006", database.text("SELECT given_name FROM people.person WHERE id = ?", parent()));

            Tab back = choose(knock(tabs.open(Tabs.PHONE, ColorScheme.LIGHT), "/sign-in"), "name");
            assertThat(back.page()).hasURL(Pattern.compile(".*/diary"));
        } finally {
            database.change(
                    "UPDATE people.person SET given_name = ?, name_key = replace(name_key, 'имя006', ?) WHERE id = ?",
                    given,
                    NameKey.fold(given),
                    parent());
        }
    }

    private long parent() {
        return database.number("SELECT person FROM identity.account WHERE login = 'parent'");
    }

    @Test
    void whoeverIsDeclinedReadsWhyInTheirProfile(Tabs tabs) {
        choose(knock(tabs.open(), "/sign-in"), "snils");
        Tab office = tabs.open(Tabs.PHONE, ColorScheme.DARK).signIn("admin");
        office.go("/people/repairs");
        assertThat(office.page().getByText("В Дневнике уже внесён другой СНИЛС"))
                .isVisible();
        office.page().locator("summary").getByText("Отклонить").click();
        office.page().getByLabel("Причина для человека").fill("Придите с документом в кабинет 12");
        office.button("Отклонить").click();
        assertThat(office.page().getByText("Запрос отклонён")).isVisible();
        assertThat(office.heading("Никто не ждёт")).isVisible();
        Tab told = tabs.signedIn("parent").go("/me");
        assertThat(told.page().getByText("Придите с документом в кабинет 12")).isVisible();
    }

    @Test
    void theRegionLetsChildrenIn(Tabs tabs) {
        Tab region = tabs.signedIn("region").go("/schools/gosuslugi");
        region.page().getByLabel("Входят дети с детской учётной записью").check();
        region.page().locator("#rg-years").fill("16");
        region.button("Сохранить").click();
        assertThat(region.page().getByText("Сохранено")).isVisible();
        Tab kid = choose(knock(tabs.open(Tabs.PHONE, ColorScheme.LIGHT), "/sign-in"), "kid");
        assertThat(kid.page()).hasURL(Pattern.compile(".*/diary.*"));
        Tab young = choose(knock(tabs.open(), "/sign-in"), "pupil");
        assertThat(young.heading("Через Госуслуги можно войти с 16 лет и 3 месяцев"))
                .isVisible();
    }

    @Test
    void theRegionalDoorExplainsAndLeadsIn(Tabs tabs) {
        Tab tab = tabs.open(Tabs.PHONE, ColorScheme.LIGHT).go("/sign-in");
        tab.link("Что это такое?").click();
        assertThat(tab.heading("Что нужно для входа")).isVisible();
        tab.link("Для тех, кто младше 14 лет").first().click();
        tab.link("для тех, кто старше 14 лет").click();
        assertThat(tab.heading("Вход через Госуслуги: для тех, кто старше 14 лет"))
                .isVisible();
        tab.go("/sign-in-schools");
        assertThat(tab.page().locator(".rg-school").first()).isVisible();
        choose(knock(tab, "/sign-in-gosuslugi"), "parent");
        assertThat(tab.page()).hasURL(Pattern.compile(".*/diary.*"));
    }

    @Test
    void aChildWaitsUntilAGuardianApprovesTheDevice(Tabs tabs) {
        long pupil = database.number("SELECT person FROM identity.account WHERE login = 'pupil'");
        String born = database.text("SELECT birth_date FROM people.person WHERE id = ?", pupil);
        try {
            database.change("UPDATE people.person SET birth_date = current_date - 4000 WHERE id = ?", pupil);
            database.change(
                    "INSERT INTO identity.access_rule (school, child_devices) SELECT s.school, true FROM people.staff_position s "
                            + "JOIN identity.account a ON a.person = s.person WHERE a.login = 'admin' ON CONFLICT (school) DO UPDATE SET child_devices = true");
            Tab child = tabs.open(Tabs.PHONE, ColorScheme.LIGHT).signIn("pupil");
            assertThat(child.heading("Ждём разрешения родителя")).isVisible();
            child.go("/diary");
            assertThat(child.heading("Ждём разрешения родителя")).isVisible();
            Tab parent = tabs.signedIn("parent");
            assertThat(parent.page()).hasURL(Pattern.compile(".*/diary.*"));
            parent.go("/me/children");
            parent.page().locator("form[data-send$='/approve'] button").click();
            assertThat(parent.page().getByText("разрешено", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(child.page()).hasURL(Pattern.compile(".*/diary.*"));

            parent.page().onceDialog(dialog -> dialog.accept());
            parent.page().locator("form[data-send$='/refuse'] button").click();
            assertThat(parent.page().getByText("не разрешено")).isVisible();
            child.go("/diary");
            assertThat(child.heading("Войти в Дневник")).isVisible();
            child.signIn("pupil");
            assertThat(child.page().getByText("Родитель не разрешил это устройство"))
                    .isVisible();
        } finally {
            database.change("UPDATE people.person SET birth_date = CAST(? AS date) WHERE id = ?", born, pupil);
            database.change("UPDATE identity.access_rule SET child_devices = false");
            database.change("DELETE FROM identity.child_device");
        }
    }
}
