package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dnevnik.acceptance.Cell;
import org.dnevnik.acceptance.Database;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.journal.model.SignedText;
import org.dnevnik.server.CheckLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was changed stays to be read; who bends it past the application is found on the page and by the command, and a signature leaves the house. */
@ExtendWith(InBrowser.class)
class LedgerIT {

    private static final String SCHOOL =
            "SELECT min(s.school) FROM identity.account a JOIN people.staff_position s ON s.person = a.person WHERE a.login = 'admin'";

    private record Command(int result, String said) {}

    /** A teacher has changed a mark, and it is in the chain. */
    private static Cell changed(Site site) {
        Cell cell = Cell.of(site.database(), "teacher");
        assertEquals(
                200,
                site.signedIn("teacher")
                        .postJson("/data/journal/cell", cell.order(cell.otherMark()))
                        .status());
        awaitSeals(site.database());
        return cell;
    }

    static void awaitSeals(Database database) {
        Until.holds(Duration.ofSeconds(60), () -> database.number("SELECT count(*) FROM journal.ledger_unsealed") == 0);
    }

    private static Command command(Site site, long school) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int result = CheckLedger.run(
                "jdbc:postgresql://127.0.0.1:" + site.node().ports().database() + "/postgres",
                "postgres",
                "trusted",
                new PrintStream(said, true, StandardCharsets.UTF_8),
                school);
        return new Command(result, said.toString(StandardCharsets.UTF_8));
    }

    /** Has the ledger checked; answers with what the page says of it. */
    static Locator checked(Tab tab) {
        tab.button("Проверить журнал").click();
        assertThat(tab.button("Проверить журнал")).isEnabled();
        return tab.page().locator("[data-status]");
    }

    @Test
    void aRowThatWasBentByHandIsFoundOnThePageAndByTheCommand(Tabs tabs) {
        Site site = tabs.site();
        changed(site);
        long school = site.database().number(SCHOOL);
        long row = site.database().number("SELECT max(id) FROM journal.ledger WHERE school = ?", school);
        String was = site.database().text("SELECT new_value FROM journal.ledger WHERE id = ?", row);
        Tab admin = tabs.signedIn("admin").go("/school/ledger");
        assertThat(checked(admin)).containsText("Журнал цел");
        assertEquals(CheckLedger.SOUND, command(site, school).result());

        site.database().change("UPDATE journal.ledger SET new_value = '5+' WHERE id = ?", row);
        assertThat(checked(admin)).containsText("изменена после того, как была запечатана");
        assertThat(admin.page().locator(".lg-row")).containsText("5+");
        Command bent = command(site, school);
        assertEquals(CheckLedger.BENT, bent.result());
        assertTrue(bent.said().contains("ALTERED at number"), bent.said());
        assertTrue(bent.said().contains("row " + row), bent.said());

        site.database().change("UPDATE journal.ledger SET new_value = ? WHERE id = ?", was, row);
        assertThat(checked(admin)).containsText("Журнал цел");
    }

    @Test
    void aSignatureIsTakenOutAndHoldsOutsideOfTheSystem(Tabs tabs) {
        Site site = tabs.site();
        changed(site);
        Tab head = tabs.signedIn("head").go("/school/ledger");
        head.button("Подписать сейчас").click();
        assertThat(head.page().locator(".lg-signed li").first()).containsText("без закрытия периода");
        assertLastSignatureHolds(head);
        assertThat(checked(head)).containsText("Журнал цел");
    }

    /** Takes the newest signature out of the page, and checks it with what came along alone. */
    static void assertLastSignatureHolds(Tab tab) {
        Download download = tab.page()
                .waitForDownload(
                        () -> tab.page().locator(".lg-signed a").first().click());
        Map<String, byte[]> files = unpacked(download);
        String text = new String(files.getOrDefault("journal.txt", new byte[0]), StandardCharsets.UTF_8);
        String key = new String(files.getOrDefault("key.pem", new byte[0]), StandardCharsets.US_ASCII);
        assertTrue(SignedText.isSigned(text, key, files.getOrDefault("journal.sig", new byte[0])), text);
        assertTrue(text.contains("rows: "), text);
    }

    private static Map<String, byte[]> unpacked(Download download) {
        Map<String, byte[]> files = new HashMap<>();
        try (InputStream in = download.createReadStream();
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    @Test
    void theFamilySeesWhatStoodThereAndTheDeputyWhoChangedIt(Tabs tabs) {
        Site site = tabs.site();
        Cell cell = changed(site);
        String date = site.database()
                .text("SELECT date FROM timetable.lesson WHERE id = ? AND year = ?", cell.lesson(), cell.year());
        Tab admin = tabs.signedIn("admin").go("/diary?person=" + cell.pupil() + "&week=" + date);
        Locator mark = admin.page().locator("[data-changes='" + cell.work() + "']");
        mark.click();
        assertThat(admin.page().locator("#mark-changes-list"))
                .containsText("изменено " + cell.mark() + " → " + cell.otherMark());
        assertThat(admin.page().locator("#mark-changes-list")).containsText("Причина не указана");
        admin.button("Закрыть").click();
        assertThat(mark).isFocused();

        String pupil = site.database().text("SELECT surname FROM people.person WHERE id = ?", cell.pupil());
        Tab head = tabs.signedIn("head").go("/school/ledger-changes?kind=MARK&pupil=" + pupil);
        assertThat(head.page().locator(".lc tbody tr").first())
                .containsText("«" + cell.mark() + "» → «" + cell.otherMark() + "»");
        head.go("/school/ledger-changes?who=" + "нетникого");
        assertThat(head.page().locator(".empty")).containsText("Изменений нет");
    }
}
