package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dnevnik.acceptance.Database;
import org.dnevnik.acceptance.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A school travels by the screens: its administrator takes it out, the region brings it in, and it is taken out again. */
@ExtendWith(InBrowser.class)
class PackageIT {

    private static final long SCHOOL = 990_040;
    private static final String LOGIN = "carrier";
    private static final ContainsTextOptions PATIENCE = new ContainsTextOptions().setTimeout(30_000);
    private static final FilePayload CLASSES = file("classes.csv", "Класс;Параллель\n5А;5\n5Б;5");
    private static final FilePayload PUPILS = file(
            "pupils.csv",
            "Класс;Фамилия;Имя;Отчество;Дата рождения;СНИЛС\n5А;Вьюгина-Заозёрская;Анна;О'Нил;01.02.2015;100-200-300 30\n"
                    + "5Б;Метелин;Пётр;;03.04.2015;");
    private static final FilePayload FAMILY = file(
            "guardians.csv",
            "Фамилия;Имя;Дата рождения;Степень родства;Ребёнок: фамилия;Ребёнок: имя;Ребёнок: класс\n"
                    + "Метелина;Ольга;05.06.1985;мать;Метелин;Пётр;5Б");

    private static final Pattern ROW = Pattern.compile("\"sourcedId\":\"([^\"]+)\",\"status\"");
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private static final List<String> ADMINISTRATOR = List.of(
            "INSERT INTO people.person (id, surname, given_name, name_key, version) VALUES (990040, 'Переездова', 'Вера', 'переездова вера', 1)",
            "INSERT INTO people.staff_position (id, person, school, role, title, starts, version) "
                    + "VALUES (990040, 990040, 990040, 'ADMINISTRATOR', 'администратор', '2020-09-01', 1)",
            "INSERT INTO identity.account (id, person, login, password_hash, state, version) "
                    + "SELECT 990040, 990040, 'carrier', password_hash, 'ACTIVE', 1 FROM identity.account WHERE login = 'admin'");

    /** A lesson with a mark and an absence, in the year of today. */
    private static final List<String> JOURNAL = List.of(
            "INSERT INTO school.subject VALUES (990041, 990040, 'Чтение «вслух»', 1)",
            "INSERT INTO journal.work_type VALUES (990042, 990040, 'Ответ', 'О', 1, 1, 1)",
            "INSERT INTO timetable.lesson SELECT 990043, year, school, id, 990041, current_date, 1, null, null, null, 'Тема', 1 "
                    + "FROM school.edu_group WHERE school = 990040 AND name = '5А'",
            "INSERT INTO journal.work SELECT 990044, year, school, id, 990042, 1, null, 1 FROM timetable.lesson WHERE id = 990043",
            "INSERT INTO journal.mark SELECT 990045, l.year, 990044, l.id, e.person, '5', 5, 990040, now(), 1 "
                    + "FROM timetable.lesson l JOIN school.enrolment e ON e.edu_group = l.edu_group WHERE l.id = 990043",
            "INSERT INTO journal.lesson_log_entry SELECT 990046, l.year, l.id, e.person, 'LATE', 990040, now(), 1 "
                    + "FROM timetable.lesson l JOIN school.enrolment e ON e.edu_group = l.edu_group WHERE l.id = 990043");

    /** What only one school or person may have is free again, as if the first had gone. */
    private static final List<String> GONE = List.of(
            "UPDATE school.school SET short_name = 'Прежняя 990040' WHERE id = 990040",
            "UPDATE people.person SET snils = NULL WHERE snils = '10020030030'",
            "UPDATE identity.account SET login = 'former-carrier' WHERE id = 990040");

    /** When the account was used is the one thing that taking the copy out changes in it. */
    private static final String SAME_SIGN_INS = """
            UPDATE identity.account n SET first_signed_in_at = o.first_signed_in_at, last_signed_in_at = o.last_signed_in_at, version = o.version
            FROM identity.account o WHERE o.id = 990040 AND n.login = 'carrier'""";

    @Test
    void aSchoolThatWasTakenOutAndBroughtInIsTakenOutTheSame(Tabs tabs, @TempDir Path folder) throws IOException {
        Database database = tabs.site().database();
        database.school(SCHOOL);
        ADMINISTRATOR.forEach(database::change);
        Tab office = tabs.signedIn(LOGIN);
        bringPeople(office);
        JOURNAL.forEach(database::change);
        Path first = takeOut(office, folder.resolve("first.zip"));
        GONE.forEach(database::change);
        bringIn(tabs, first);
        assertEquals(
                2,
                database.number("SELECT count(*) FROM journal.mark m JOIN people.person p ON p.id = m.person "
                        + "WHERE p.surname = 'Вьюгина-Заозёрская'"));
        Tab copy = tabs.signedIn(LOGIN).go("/people");
        assertThat(copy.page().locator("main")).containsText("Вьюгина-Заозёрская");
        database.change(SAME_SIGN_INS);
        Path second = takeOut(copy, folder.resolve("second.zip"));
        assertEquals(entries(first), entries(second));
        assertEquals(-1, Files.mismatch(first, second), "not a byte");
    }

    @Test
    void aFileThatIsNoSchoolIsRefusedInWords(Tabs tabs) {
        Tab region = tabs.signedIn("region").go("/exchange/package");
        region.expect("422");
        region.page().locator("#package-file").setInputFiles(file("school.zip", "это не архив"));
        region.button("Принять школу").click();
        assertThat(status(region)).containsText("Это не файл школы", PATIENCE);
        assertThat(region.link("К списку школ")).isHidden();
    }

    @Test
    void whatOtherSystemsAreToldBringsNothingNewWhenItComesBack(Tabs tabs, @TempDir Path folder) throws IOException {
        Tab office = tabs.signedIn("admin").go("/exchange/package");
        Path file = folder.resolve("oneroster.zip");
        office.page()
                .waitForDownload(
                        () -> office.link("Скачать архив OneRoster").first().click())
                .saveAs(file);
        Map<String, String> told = entries(file);
        assertTrue(told.getOrDefault("manifest.csv", "").contains("oneroster.version,1.2"));
        assertTrue(told.getOrDefault("enrollments.csv", "").lines().count() > 10);
        office.go("/office/import");
        office.page().locator("#import-chosen").setInputFiles(file);
        Locator parts = office.page().locator("[data-parts]");
        assertThat(parts).containsText("Изменений нет", PATIENCE);
        assertThat(parts).containsText("их ставит учитель в журнале");
    }

    @Test
    void aProgramReadsWhatASchoolHasOpenedAndNothingAfterwards(Tabs tabs) {
        Database database = tabs.site().database();
        database.change(
                "INSERT INTO identity.application (id, client_id, name, scopes, secret_hash, made_at) OVERRIDING SYSTEM VALUE "
                        + "VALUES (990049, 'roster-reader', 'Читальный зал', '', sha256('roster-secret'), now())");
        Tab office = tabs.signedIn("admin").go("/exchange/package");
        Locator program = office.page().locator("form[data-send$='/990049']").first();
        office.page().onceDialog(Dialog::accept);
        program.getByText("Открыть доступ").click();
        assertThat(office.page().locator("main")).containsText("Доступ без отметок открыт");
        APIRequestContext client = tabs.open().page().request();
        String roster = tabs.site().address() + "/ims/oneroster/";
        String token = token(client, roster + "token");
        APIResponse classes = read(client, token, roster + "rostering/v1p2/classes?limit=2&sort=title");
        assertEquals(200, classes.status(), classes::text);
        assertTrue(Integer.parseInt(classes.headers().get("x-total-count")) > 2);
        assertTrue(classes.headers().getOrDefault("link", "").contains("rel=\"next\""));
        assertTrue(classes.text().contains("\"classType\":\"homeroom\""), classes::text);
        requireEachOnce(client, token, roster + "rostering/v1p2/classes?limit=2&filter=status='active'");
        assertEquals(
                200,
                read(client, token, roster + "rostering/v1p2/students?filter=familyName~'а'&fields=familyName")
                        .status());
        assertEquals(
                400,
                read(client, token, roster + "rostering/v1p2/students?filter=snils='1'")
                        .status());
        assertEquals(
                404, read(client, token, roster + "rostering/v1p2/users/nobody").status());
        assertEquals(403, read(client, token, roster + "gradebook/v1p2/results").status());
        assertEquals(401, read(client, "other", roster + "rostering/v1p2/orgs").status());
        office.page().onceDialog(Dialog::accept);
        office.button("Закрыть доступ").click();
        assertThat(office.button("Закрыть доступ")).hasCount(0);
        assertEquals(401, read(client, token, roster + "rostering/v1p2/orgs").status());
    }

    private static String token(APIRequestContext client, String address) {
        FormData form = FormData.create()
                .set("grant_type", "client_credentials")
                .set("client_id", "roster-reader")
                .set("client_secret", "roster-secret");
        APIResponse answer = client.post(address, RequestOptions.create().setForm(form));
        assertEquals(200, answer.status(), answer::text);
        return answer.text().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    /** From page to page by the links that are told, as a program goes. */
    private static void requireEachOnce(APIRequestContext client, String token, String address) {
        List<String> names = new ArrayList<>();
        Set<String> totals = new HashSet<>();
        for (String next = address; !next.isEmpty(); ) {
            APIResponse page = read(client, token, next);
            assertEquals(200, page.status(), page::text);
            Matcher row = ROW.matcher(page.text());
            while (row.find()) {
                names.add(row.group(1));
            }
            totals.add(page.headers().getOrDefault("x-total-count", ""));
            Matcher link = NEXT.matcher(page.headers().getOrDefault("link", ""));
            next = link.find() ? link.group(1) : "";
        }
        assertEquals(Set.of(Integer.toString(names.size())), totals);
        assertEquals(names.size(), Set.copyOf(names).size());
    }

    private static APIResponse read(APIRequestContext client, String token, String address) {
        RequestOptions bearer = RequestOptions.create().setHeader("Authorization", "Bearer " + token);
        return client.get(address, bearer);
    }

    /** An address is a key: who knows it reads, until its owner ends it; no log keeps it, nor the one in a letter that ends letters. */
    @Test
    void aCalendarHoldsWhatWasChosenAndAddressesThatAreKeysStandInNoLog(Tabs tabs) {
        Tab family = tabs.signedIn("parent").go("/timetable/calendar");
        Locator child = family.page().locator("[data-subject]").first();
        child.getByLabel("Каникулы").check();
        child.getByText("Создать адрес").click();
        Locator shown = child.getByLabel("Личный адрес");
        assertThat(shown).hasValue(Pattern.compile("http.*\\.ics"));
        String address = shown.inputValue();
        assertTrue(read(family, address).contains("UID:lesson-"));
        child.getByLabel("Уроки").uncheck();
        assertThat(child.locator("[data-chosen]")).containsText("Сохранено");
        String holidays = read(family, address);
        assertTrue(holidays.startsWith("BEGIN:VCALENDAR") && !holidays.contains("UID:lesson-"), holidays);
        family.go("/timetable/calendar");
        family.page().onceDialog(Dialog::accept);
        family.page().getByText("Закрыть адрес").first().click();
        assertThat(family.page().locator("[data-subject]").first()).containsText("Адреса ещё нет");
        assertEquals(404, family.page().request().get(address).status());
        String stop = "1.EMAIL." + "s".repeat(43);
        read(family, tabs.site().address() + "/data/unsubscribe/" + stop);
        family.page().request().post(tabs.site().address() + "/data/unsubscribe/" + stop);
        read(family, tabs.site().address() + "/calendar-is-over");
        Until.holds(Duration.ofSeconds(20), () -> logged(tabs.site().data()).contains("/calendar-is-over"));
        String secret = address.substring(address.lastIndexOf('/') + 1);
        assertEquals(-1, logged(tabs.site().data()).indexOf(secret));
        assertEquals(-1, logged(tabs.site().data()).indexOf(stop));
    }

    private static String read(Tab tab, String address) {
        return tab.page().request().get(address).text();
    }

    private static String logged(Path data) {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(f -> f.getFileName().toString().startsWith("access."))
                    .map(PackageIT::text)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void bringPeople(Tab office) {
        office.go("/office/import");
        office.page().locator("#import-chosen").setInputFiles(new FilePayload[] {CLASSES, PUPILS, FAMILY});
        Locator go = office.button("Загрузить");
        assertThat(go).isVisible();
        go.click();
        assertThat(office.page().locator("[data-status]")).containsText("Готово", PATIENCE);
    }

    private static Path takeOut(Tab office, Path file) {
        office.go("/exchange/package");
        assertThat(office.heading("Выгрузить школу: Школа " + SCHOOL)).isVisible();
        office.page()
                .waitForDownload(() -> office.link("Скачать файл школы").click())
                .saveAs(file);
        return file;
    }

    private static void bringIn(Tabs tabs, Path file) {
        Tab region = tabs.signedIn("region").go("/exchange/package");
        region.page().locator("#package-file").setInputFiles(file);
        region.button("Принять школу").click();
        assertThat(status(region)).containsText("Школа принята", PATIENCE);
        region.link("К списку школ").click();
        assertThat(region.page().locator("main")).containsText("Школа " + SCHOOL);
    }

    private static Locator status(Tab region) {
        return region.page().locator("[data-package] [data-status]");
    }

    private static Map<String, String> entries(Path file) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertTrue(entries.size() > 10, "tables of a school");
        return entries;
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }
}
