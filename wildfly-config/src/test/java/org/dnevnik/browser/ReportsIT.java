package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dnevnik.acceptance.Cell;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.journal.model.SignedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reports are opened, opened up, and taken away as workbook and paper; what takes long is made in the background for who asked alone. */
@ExtendWith(InBrowser.class)
class ReportsIT {

    private static final int HEAD_OF_SHEET = 4;
    private static final double MINUTES = 180_000;

    /** The class of the demo parent's child, in which there are marks and absences. */
    private static long klass(Site site) {
        return site.database()
                .number(
                        "SELECT max(e.edu_group) FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group"
                                + " AND g.kind = 'CLASS' JOIN identity.account a ON a.person = e.person WHERE a.login = 'pupil'");
    }

    @Test
    void theSummaryIsTheSameOnTheScreenInTheWorkbookAndOnPaper(Tabs tabs) throws IOException {
        Tab head = tabs.signedIn("head").go("/reports");
        head.link("Сводная ведомость класса").click();
        head.go("/reports/sheet?of=summary&class=" + klass(tabs.site()));
        Locator names = head.page().locator("table.rp tbody tr:not(.rp-sum) td:first-child");
        List<String> pupils = names.allInnerTexts();
        assertTrue(pupils.size() > 5, () -> "pupils: " + pupils);
        try (InputStream in = Files.newInputStream(taken(head, "Excel").path());
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheetAt(0);
            List<String> read = new ArrayList<>();
            for (int i = 0; i < pupils.size(); i++) {
                read.add(sheet.getRow(HEAD_OF_SHEET + i).getCell(0).getStringCellValue());
            }
            assertEquals(pupils, read);
        }
        try (PDDocument paper = Loader.loadPDF(taken(head, "PDF").path().toFile())) {
            String flat = new PDFTextStripper().getText(paper).replaceAll("\\s+", "");
            for (String pupil : pupils) {
                assertTrue(flat.contains(pupil.replaceAll("\\s+", "")), () -> pupil + " is not on " + flat);
            }
        }
        head.go("/reports/sheet?of=gathered");
        assertThat(head.page().locator("select[name='class']")).hasValue(Long.toString(klass(tabs.site())));
    }

    @Test
    void aFigureOfAttendanceOpensIntoTheLessonsThatItIsTheSumOf(Tabs tabs) {
        Tab head = tabs.signedIn("head").go("/reports/sheet?of=attendance&class=" + klass(tabs.site()));
        head.page()
                .locator("input[name='from']")
                .fill(head.page().locator("input[name='to']").inputValue().replaceAll("-\\d\\d-\\d\\d$", "-09-01"));
        head.button("Показать").click();
        Locator figure =
                head.page().locator("tbody tr:not(.rp-sum) td:nth-child(4) a").first();
        int lessons = Integer.parseInt(figure.innerText());
        int late = Integer.parseInt(figure.locator("xpath=ancestor::tr/td[8]").innerText());
        figure.click();
        Locator lines = head.page().locator("dialog[open] #why tbody tr");
        assertThat(lines).hasCount(lessons + late, new HasCountOptions().setTimeout(20_000));
    }

    @Test
    void qualityOpensDownToTheNamesOfPupils(Tabs tabs) {
        Tab head = tabs.signedIn("head").go("/reports/sheet?of=quality");
        Locator why = head.page().locator("td a[data-why][href*='class=']").first();
        why.click();
        Locator dialog = head.page().locator("dialog[open] #why");
        assertThat(dialog).containsText("Из чего сложилось");
        dialog.locator("th a").first().click();
        assertThat(head.page().locator("dialog[open] .rp-people")).isVisible();
    }

    /** By keyboard, and the focus comes back. */
    @Test
    void aFigureBelowATableOpensIntoThePupilsWhomItIsTheSumOf(Tabs tabs) {
        Tab head = tabs.signedIn("head");
        Locator told = head.page().locator("dialog[open] #why");
        head.go("/reports/sheet?of=gathered&class=" + klass(tabs.site()) + "&time=YEAR");
        Locator marks =
                head.page().locator("tbody tr.rp-sum").nth(1).locator("a").first();
        String all = marks.innerText();
        marks.press("Enter");
        assertThat(told.locator("tr.rp-sum td").last()).hasText(all);
        assertEquals(
                Integer.parseInt(all),
                told.locator("tbody tr:not(.rp-sum) td:last-child a").allInnerTexts().stream()
                        .mapToInt(Integer::parseInt)
                        .sum());
        head.page().keyboard().press("Escape");
        assertThat(marks).isFocused();
    }

    @Test
    void aFigureOfHomeworkOpensDownToItsLessonsAndTheLoadIntoItsDays(Tabs tabs) {
        Tab head = tabs.signedIn("head").go("/reports/sheet?of=homework");
        Locator lessons = head.page()
                .locator(".rp-sheet")
                .first()
                .locator("tbody tr:not(.rp-sum) td:nth-child(2) a")
                .last();
        int told = Integer.parseInt(lessons.innerText());
        lessons.click();
        Locator parts = head.page().locator("dialog[open] .rp-parts tbody tr");
        assertThat(parts.first()).isVisible();
        List<String> each = parts.locator("td:nth-child(2)").allInnerTexts();
        assertEquals(told, each.stream().mapToInt(Integer::parseInt).sum());
        parts.locator("a").first().click();
        assertThat(head.page().locator("dialog[open] .rp-told tbody tr")).hasCount(Integer.parseInt(each.get(0)));
        head.go("/reports/sheet?of=homework");
        Locator days = head.page()
                .locator(".rp-sheet")
                .last()
                .locator("td:nth-child(3) a:not(:text-is('0'))")
                .first();
        int due = Integer.parseInt(days.innerText());
        days.click();
        assertThat(head.page().locator("dialog[open] .rp-told tbody tr")).hasCount(due);
    }

    @Test
    void programmeMovementAndActivityOpenIntoWhatTheyAreTheSumOf(Tabs tabs) {
        Tab head = tabs.signedIn("head").go("/reports/sheet?of=progress");
        Locator classes = head.page().locator(".rp-sheet").first();
        Locator held =
                classes.locator("tbody tr:not(.rp-sum) td:nth-child(5) a").last();
        int lessons = Integer.parseInt(held.innerText());
        held.click();
        Locator parts = head.page().locator("dialog[open] .rp-parts tbody tr");
        assertThat(parts.first()).isVisible();
        List<String> each = parts.locator("td:nth-child(3)").allInnerTexts();
        assertEquals(lessons, each.stream().mapToInt(Integer::parseInt).sum());
        int cancelled =
                Integer.parseInt(parts.first().locator("td:nth-child(4)").innerText());
        parts.first().locator("a").click();
        assertThat(head.page().locator("dialog[open] .rp-told").first().locator("tbody tr"))
                .hasCount(Integer.parseInt(each.get(0)) + cancelled);

        head.go("/reports/sheet?of=movements&from=" + year(tabs.site()) + "-09-01");
        Locator after = head.page()
                .locator(".rp-sheet")
                .first()
                .locator("tbody tr:not(.rp-sum) td:nth-child(7) a")
                .first();
        int there = Integer.parseInt(after.innerText());
        after.press("Enter");
        Locator rolls = head.page().locator("dialog[open] .rp-roll");
        assertThat(rolls.last().locator("li")).hasCount(there);
        assertEquals(
                403,
                status(
                        tabs.signedIn("teacher"),
                        "/reports/roll" + query(head.page().locator("dialog[open] .wy-foot a"))));

        tabs.signedIn("pupil");
        head.go("/reports/sheet?of=activity");
        Locator pupils = head.page().locator("tbody tr:has(td:text-is('Ученики')) td:nth-child(4) a");
        int came = Integer.parseInt(pupils.innerText());
        pupils.click();
        assertThat(head.page().locator("dialog[open] .rp-bars").first()).isVisible();
        assertEquals(
                came,
                head
                        .page()
                        .locator("dialog[open] .rp-bars")
                        .first()
                        .locator("tr:not(.rp-sum) td")
                        .allInnerTexts()
                        .stream()
                        .mapToInt(t -> Integer.parseInt(t.strip()))
                        .sum());
    }

    private static String query(Locator link) {
        return link.getAttribute("href").replaceAll("^[^?]*", "");
    }

    /** Each column of a table's bodies, without the rows that are sums, added up; and its last row that is one. */
    private static final String SUMS = """
            table => {
              const cells = row => [...row.cells].slice(1).map(c => Number(c.innerText));
              const rows = [...table.tBodies[0].rows];
              const plain = rows.filter(r => !r.classList.contains('rp-sum')).map(cells);
              const sum = cells(rows.filter(r => r.classList.contains('rp-sum')).pop());
              return sum.map((told, i) => [told, plain.reduce((a, r) => a + r[i], 0)]).filter(([told, all]) => told !== all).join(';');
            }""";

    @Test
    void whatStandsBelowATableIsTheSumOfItsRows(Tabs tabs) {
        Tab head = tabs.signedIn("head");
        String days = "&from=" + year(tabs.site()) + "-09-01";
        for (String report : List.of("attendance", "school-attendance", "movements")) {
            head.go("/reports/sheet?of=" + report + "&class=" + klass(tabs.site()) + days);
            Locator table = head.page().locator("table.rp").first();
            assertThat(table.locator("tbody tr.rp-sum")).isVisible();
            assertEquals("", table.evaluate(SUMS), report);
        }
        head.go("/reports/sheet?of=homework" + days);
        Locator given = head.page().locator("table.rp").first();
        for (int column : new int[] {2, 3, 5, 6, 8}) {
            assertEquals(
                    head
                            .page()
                            .locator("table.rp")
                            .first()
                            .locator("tbody tr:not(.rp-sum) td:nth-child(" + column + ")")
                            .allInnerTexts()
                            .stream()
                            .mapToInt(Integer::parseInt)
                            .sum(),
                    Integer.parseInt(given.locator("tbody tr.rp-sum td:nth-child(" + column + ")")
                            .last()
                            .innerText()));
        }
    }

    private static int year(Site site) {
        return (int) site.database().number("SELECT max(year) FROM school.edu_group WHERE id = ?", klass(site));
    }

    @Test
    void aClassTeacherHasTheOwnClassAFamilyTheOwnCardAndNobodyElseAnything(Tabs tabs) throws IOException {
        Tab leader = tabs.signedIn("classteacher").go("/reports/sheet?of=class");
        assertThat(leader.page().locator("table.rp")).isVisible();
        assertThat(leader.page().locator("select[name='class'] option")).hasCount(1);

        Tab parent = tabs.signedIn("parent").go("/diary/marks");
        Download card =
                parent.page().waitForDownload(() -> parent.link("Табель в PDF").click());
        try (PDDocument paper = Loader.loadPDF(card.path().toFile())) {
            assertEquals(1, paper.getNumberOfPages());
            String words = new PDFTextStripper().getText(paper);
            assertTrue(words.contains("Табель успеваемости") && words.contains("Школа № 1, "), words);
        }
        long other = tabs.site()
                .database()
                .number(
                        "SELECT min(e.person) FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group AND"
                                + " g.kind = 'CLASS' WHERE e.ends IS NULL AND e.person NOT IN (SELECT k.child FROM"
                                + " people.guardianship k JOIN identity.account a ON a.person = k.guardian WHERE a.login = 'parent')");
        assertEquals(404, status(parent, "/data/reports/card.pdf?pupil=" + other));
        assertEquals(403, status(parent, "/data/reports/summary.pdf?class=" + klass(tabs.site())));
    }

    @Test
    void theCopyOfAYearIsMadeInTheBackgroundForWhoAskedAndItsChainCanBeCheckedWithoutTheProgram(Tabs tabs)
            throws IOException, GeneralSecurityException {
        sealAMark(tabs.site());
        Tab admin = tabs.signedIn("admin").go("/school/ledger");
        admin.button("Подписать сейчас").click();
        assertThat(admin.page().locator(".lg-signed li").first()).containsText("без закрытия периода");
        admin.go("/reports/runs");
        admin.page().locator("form:has(#archive-year) button").click();
        Locator take = admin.page().locator(".rp-runs li").first().locator("a.primary");
        assertThat(take).isVisible(new IsVisibleOptions().setTimeout(MINUTES));
        String address = take.getAttribute("href");
        TreeMap<String, byte[]> files = unpacked(admin.page().waitForDownload(take::click));
        assertTrue(
                files.keySet().stream().anyMatch(n -> n.startsWith("Журналы/") && n.endsWith(".pdf")),
                files.keySet().toString());
        assertTrue(files.containsKey("ПРОЧТИТЕ.txt"));
        for (String name : files.keySet()) {
            if (name.endsWith(".pdf")) {
                try (PDDocument paper = Loader.loadPDF(files.get(name))) {
                    assertTrue(paper.getNumberOfPages() > 0, name);
                }
            }
        }
        Map<String, String> seals = checked(Objects.requireNonNull(files.get("ledger/chain.txt")));
        signed(files, seals);
        assertEquals(404, status(tabs.signedIn("head"), address));
        admin.page().locator(".rp-runs li").first().locator("button").click();
        assertThat(admin.page().locator("a[href='" + address + "']")).hasCount(0);
        assertEquals(404, status(admin, address));
    }

    /** So that there is something to sign. */
    private static void sealAMark(Site site) {
        Cell cell = Cell.of(site.database(), "teacher");
        assertEquals(
                200,
                site.signedIn("teacher")
                        .postJson("/data/journal/cell", cell.order(cell.otherMark()))
                        .status());
        Until.holds(
                Duration.ofSeconds(30), () -> site.database().number("SELECT count(*) FROM journal.ledger_seal") > 0);
    }

    /**
     * Each row's seal is SHA-256 over the seal before it and the row, as the copy's own words say.
     *
     * @return by number
     */
    private static Map<String, String> checked(byte[] chain) throws GeneralSecurityException {
        Map<String, String> seals = new HashMap<>();
        String[] rows = new String(chain, StandardCharsets.UTF_8).split("(?m)^(?=#\\d+ [0-9a-f]{64} [0-9a-f]{64}$)");
        for (String row : rows) {
            if (row.isEmpty()) {
                continue;
            }
            int end = row.indexOf('\n');
            String[] head = row.substring(1, end).split(" ", 3);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(head[1]));
            byte[] seal = digest.digest(row.substring(end + 1).getBytes(StandardCharsets.UTF_8));
            assertEquals(head[2], HexFormat.of().formatHex(seal), row);
            seals.put(head[0], head[2]);
        }
        return seals;
    }

    /** The last signature holds with the key beside it, and names a row of the chain with its seal. */
    private static void signed(TreeMap<String, byte[]> files, Map<String, String> seals) {
        String folder = files.keySet().stream()
                .filter(n -> n.endsWith("/journal.sig"))
                .max(Comparator.comparingLong(n -> Long.parseLong(n.replaceAll("\\D", ""))))
                .orElseThrow()
                .replace("journal.sig", "");
        String text = new String(Objects.requireNonNull(files.get(folder + "journal.txt")), StandardCharsets.UTF_8);
        String key = new String(Objects.requireNonNull(files.get(folder + "key.pem")), StandardCharsets.US_ASCII);
        assertTrue(SignedText.isSigned(text, key, Objects.requireNonNull(files.get(folder + "journal.sig"))), text);
        String row = text.replaceAll("(?s).*\\nrows: (\\d+)\\n.*", "$1");
        assertTrue(text.contains("\nhash: " + seals.get(row) + "\n"), text);
    }

    private static TreeMap<String, byte[]> unpacked(Download download) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(download.path()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static Download taken(Tab tab, String format) {
        return tab.page().waitForDownload(() -> tab.link(format).click());
    }

    private static int status(Tab tab, String address) {
        APIResponse answer = tab.context().request().get(tab.site().address() + address);
        return answer.status();
    }
}
