package org.dnevnik.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dnevnik.acceptance.GivenHomework;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.bench.Visitor;
import org.dnevnik.bench.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the world sends is handed in as a pupil hands it in: it is known by its content, and what is kept is a download that no browser runs. */
@ExtendWith(OneServer.class)
class UploadsIT {

    private static final Pattern ANSWER = Pattern.compile("\"answer\":(\\d+)");
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern TAKEN = Pattern.compile("/data/files/(\\d+)\" download");
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String SECRET = "55.7522 N, 37.6156 E";
    private static final int LARGEST = 10 << 20;

    private final Site site;
    private final Visitor pupil;
    private final long answer;

    UploadsIT(Site site) {
        this.site = site;
        pupil = site.signedIn("pupil");
        String[] task = GivenHomework.to(site.database(), "pupil")
                .replaceAll("[^0-9&]", "")
                .split("&", 2);
        Answer written = pupil.postJson(
                "/data/homework/task/write",
                "{\"task\": %s, \"year\": %s, \"text\": \"Во вложении\", \"seen\": 0, \"over\": false}"
                        .formatted(task[0], task[1]));
        answer = number(ANSWER, written);
    }

    static Stream<Arguments> kept() throws IOException {
        return Stream.of(
                kept("снимок.jpg", "<html><script>alert(document.cookie)</script></html>", "text/plain"),
                kept("рисунок.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>", "text/plain"),
                kept(
                        "рисунок-2.svg",
                        "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg>&x;</svg>",
                        "text/plain"),
                kept(
                        "книга.fb2",
                        "<!DOCTYPE F [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><FictionBook>&b;</FictionBook>",
                        "text/plain"),
                kept("таблица.csv", "Фамилия;Имя\n=cmd|'/c calc'!A1;Иван", "text/plain"),
                kept("анимация.gif", "GIF89a/*      */=1;alert(1);//;", "image/gif"),
                kept("доклад.pdf", "%PDF-1.4\n%PK\u0003\u0004\n%%EOF", "application/pdf"),
                kept("урок.mp4", "\0\0\0\u0018ftypmp42\0\0\0\0", "video/mp4"),
                kept("запись.bin", "\0\1\2\u00fe", "application/octet-stream"),
                Arguments.of("архив.zip", bomb(), "application/zip"),
                Arguments.of("матрёшка.zip", packed("1.zip", packed("0.zip", bomb())), "application/zip"),
                Arguments.of("книга.epub", slip(), "application/epub+zip"));
    }

    private static Arguments kept(String name, String content, String type) {
        byte[] bytes = type.equals("text/plain")
                ? content.getBytes(StandardCharsets.UTF_8)
                : content.getBytes(StandardCharsets.ISO_8859_1);
        return Arguments.of(name, bytes, type);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void itIsKeptAsItCameAndHandedOutAsADownload(String name, byte[] content, String type) {
        Answer sent = send(name, content);
        assertEquals(200, sent.status(), sent.body());
        String address = "/data/files/" + number(ID, sent);
        Answer got = pupil.get(address);
        assertArrayEquals(content, got.response().body());
        assertEquals(type, got.header("Content-Type").split(";", 2)[0]);
        assertTrue(got.header("Content-Disposition").startsWith("attachment;"), got.header("Content-Disposition"));
        assertEquals("nosniff", got.header("X-Content-Type-Options"));
        assertTrue(got.header("Content-Security-Policy").contains("sandbox"));
        assertEquals(200, site.signedIn("parent").get(address).status(), "the family");
        assertEquals(404, site.signedIn("region").get(address).status(), "a stranger who has guessed the address");
        assertTrue(drop(address).status() < 300);
        assertEquals(404, pupil.get(address).status());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("пусто.mp4", new byte[0], "пустой"),
                Arguments.of("игра.jpg", new byte[] {'M', 'Z', 0, 0}, "Программы"),
                Arguments.of("start.bat", "echo".getBytes(StandardCharsets.UTF_8), "Программы"),
                Arguments.of("фото.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}, "картинки в файле нет"),
                Arguments.of("тетрадь.jpg", hole(), "повреждён внутри"),
                Arguments.of("скан.tif", "II*\0\10".getBytes(StandardCharsets.ISO_8859_1), "JPEG, PNG или PDF"),
                Arguments.of(
                        "плакат.png",
                        "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u00ea`\0\0\u00ea`".getBytes(StandardCharsets.ISO_8859_1),
                        "Уменьшите"),
                Arguments.of("фото.heic", heic("infe\u0000\0\0\0\0\1\0\0Exif"), "JPEG"),
                Arguments.of("кино.mp4", new byte[LARGEST + 1], "больше"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void itIsRefusedInWordsThatSayWhatToDo(String name, byte[] content, String told) {
        Answer sent = send(name, content);
        assertTrue(sent.status() == 422 || sent.status() == 413, sent.status() + sent.body());
        assertTrue(sent.body().contains(told), sent.body());
    }

    @Test
    void anAnswerHoldsTwentyFilesAndNoMore() {
        byte[] content = {'1'};
        for (int i = 1; i <= 20; i++) {
            assertEquals(200, send(i + ".txt", content).status());
        }
        Answer more = send("21.txt", content);
        assertEquals(422, more.status());
        assertTrue(more.body().contains("не больше 20"), more.body());
    }

    @Test
    void aFilmForgetsWhereItWasTaken() {
        byte[] film = joined(box("ftyp", "isom\0\0\0\0"), box("moov", text(box("udta", "\u00a9xyz" + SECRET))));
        Answer sent = send("опыт.mp4", film);
        String address = "/data/files/" + number(ID, sent);
        Answer got = pupil.get(address);
        assertEquals(film.length, got.bytes());
        assertFalse(got.body().contains(SECRET));
        drop(address);
    }

    @Test
    void allThatIsKnownOfAPersonIsInOneArchiveWhichTheyAloneTakeAway() throws IOException {
        String work =
                "/data/files/" + number(ID, send("конспект.txt", "Глава первая".getBytes(StandardCharsets.UTF_8)));
        String wish = "{\"person\": %d}"
                .formatted(site.database().number("SELECT person FROM identity.account WHERE login = 'pupil'"));
        assertEquals(
                404, site.signedIn("teacher").postJson("/data/own/data", wish).status());
        long run = number(ID, pupil.postJson("/data/own/data", wish));
        Until.holds(BOUND, () -> TAKEN.matcher(pupil.get("/me/data").body()).find());
        String archive = "/data/files/" + number(TAKEN, pupil.get("/me/data"));
        Map<String, String> entries = unpacked(pupil.get(archive).response().body());
        assertTrue(entries.getOrDefault("data.html", "").contains("<h2>Оценки</h2>"), entries::toString);
        assertTrue(entries.getOrDefault("data.json", "").contains("\"journal.mark:person\""));
        assertTrue(entries.containsValue("Глава первая"), () -> entries.keySet().toString());
        assertEquals(404, site.signedIn("parent").get(archive).status());
        drop(work);
        assertTrue(drop("/data/reports/runs/" + run).status() < 300);
        assertEquals(404, pupil.get(archive).status());
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        Map<String, String> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    /** A photograph the scan of which is broken by a marker of an application. */
    private static byte[] hole() {
        return "\u00ff\u00d8\u00ff\u00da\0\2dots\u00ff\u00e1\0\4dots and dots\u00ff\u00d9"
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] heic(String entry) {
        byte[] infe = box(entry.substring(0, 4), entry.substring(4) + "\0");
        return joined(
                box("ftyp", "heic\0\0\0\0"), box("meta", "\0\0\0\0" + text(box("iinf", "\0\0\0\0\0\1" + text(infe)))));
    }

    private static byte[] box(String name, String body) {
        int length = 8 + body.length();
        String head = "\0\0" + (char) (length >> 8) + (char) (length & 0xFF);
        return (head + name + body).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Twenty megabytes of nothing in twenty kilobytes. */
    private static byte[] bomb() throws IOException {
        return packed("0.bin", new byte[20 << 20]);
    }

    private static byte[] packed(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    /** A book one part of which would leave its folder. */
    private static byte[] slip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            stored(zip, "mimetype", "application/epub+zip");
            stored(zip, "../../../../tmp/escaped.txt", "out");
        }
        return out.toByteArray();
    }

    private static void stored(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    private Answer send(String name, byte[] content) {
        return pupil.send(pupil.to("/data/files/answer/" + answer + "?name=" + Visitor.encoded(name))
                .header("Content-Type", "application/octet-stream")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build());
    }

    private Answer drop(String address) {
        return pupil.send(
                pupil.to(address).header("Accept", "application/json").DELETE().build());
    }

    private static long number(Pattern pattern, Answer answer) {
        Matcher found = pattern.matcher(answer.body());
        assertTrue(found.find(), answer.body());
        return Long.parseLong(found.group(1));
    }
}
