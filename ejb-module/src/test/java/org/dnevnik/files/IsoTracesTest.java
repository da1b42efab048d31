package org.dnevnik.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.dnevnik.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTracesTest {

    private static final String SECRET = "55.7522 N, 37.6156 E";
    private static final String NOTHING = "\0".repeat(SECRET.length());
    private static final String DOTS = "the dots of the picture";
    private static final String HEIC = "image/heic";
    private static final String FILM = "video/mp4";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aPhotographLosesItsWordsWhereTheyLieAndNothingMoves(int version) throws IOException {
        byte[] told = photograph(version, SECRET);
        byte[] clean = clean(told, HEIC);
        assertArrayEquals(photograph(version, NOTHING), clean);
        assertTrue(text(told).contains(SECRET) && text(clean).contains(DOTS));
        assertTrue(PictureTraces.kept(clean, HEIC).isAll());
    }

    @Test
    void aPhotographThatTellsNothingStaysAsItIs() {
        byte[] plain = joined(box("ftyp", "heic"), box("meta", "\0\0\0\0" + text(items(2, "hvc1"))), box("mdat", DOTS));
        assertTrue(PictureTraces.kept(plain, HEIC).isAll());
    }

    @Test
    void whereverAPhotographIsCutItIsRefusedOrTellsNothing() throws IOException {
        byte[] told = photograph(1, SECRET);
        int refused = 0;
        for (int length = 12; length < told.length; length++) {
            try {
                assertFalse(text(clean(Arrays.copyOf(told, length), HEIC)).contains(SECRET), "cut at " + length);
            } catch (Refusal e) {
                refused++;
            }
        }
        assertTrue(refused > 100, "refused: " + refused);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x7F, 0xFF})
    void brokenBytesDoNoHarm(int value) throws IOException {
        byte[] told = photograph(2, SECRET);
        for (int at = 8; at < told.length; at++) {
            byte[] broken = told.clone();
            broken[at] = (byte) value;
            try {
                assertEquals(told.length, clean(broken, HEIC).length);
            } catch (Refusal e) {
                assertTrue(e.reason() == FilesRefusal.TELLING || e.reason() == FilesRefusal.DAMAGED);
            }
        }
    }

    @Test
    void placesWithoutEndAreRefusedAtOnce() {
        byte[] endless = joined(
                box("ftyp", "heic"),
                box(
                        "meta",
                        "\0\0\0\0" + text(items(2, "Exif")) + text(places(1, 0, latin("\0\1\0\0\0\0\u00ff\u00ff"), 1))),
                box("mdat", DOTS));
        assertTimeout(Duration.ofSeconds(5), () -> assertThrows(Refusal.class, () -> clean(endless, HEIC)));
        byte[] nested = new byte[800_000];
        ByteBuffer in = ByteBuffer.wrap(nested);
        for (int at = 0; at + 8 <= nested.length; at += 8) {
            in.putInt(nested.length - at).put(latin("moov"));
        }
        assertTrue(PictureTraces.kept(nested, FILM).isAll());
    }

    @Test
    void itemsOfAnUnknownFormOrInAnUnknownPlaceAreRefused() {
        Refusal old = assertThrows(
                Refusal.class,
                () -> clean(joined(box("ftyp", "heic"), box("meta", "\0\0\0\0" + text(items(0, "Exif")))), HEIC));
        assertEquals(FilesRefusal.TELLING, old.reason());
        Refusal none = assertThrows(Refusal.class, () -> clean(joined(box("ftyp", "heic"), box("mdat", DOTS)), HEIC));
        assertEquals(FilesRefusal.DAMAGED, none.reason());
    }

    @Test
    void aFilmForgetsWhereAndWhenAndKeepsItsTracks() throws IOException {
        byte[] told = film(SECRET, 7, box("udta", "\u00a9xyz" + SECRET), box("meta", SECRET), box("uuid", SECRET));
        byte[] clean = clean(told, FILM);
        byte[] expected =
                film(SECRET, 0, box("free", "\0\0\0\0" + NOTHING), box("free", NOTHING), box("free", NOTHING));
        assertArrayEquals(expected, clean);
        assertTrue(PictureTraces.kept(clean, FILM).isAll());
        assertFalse(PictureTraces.kept(Arrays.copyOf(told, 60), FILM).isAll(), "what is there of it is cleaned");
    }

    /** What lies in the data of a film is its own business. */
    private static byte[] film(String data, int when, byte[]... more) {
        byte[] head = box("mvhd", "\0\0\0\0" + String.valueOf((char) when).repeat(8) + "rest");
        byte[] track = box(
                "trak",
                text(box("tkhd", "\0\0\0\0" + String.valueOf((char) when).repeat(8) + "rest")));
        return joined(
                box("ftyp", "isom"), box("moov", text(joined(head, track)) + text(joined(more))), box("mdat", data));
    }

    /** A picture, its Exif behind the picture's dots, and words inside of the box of items. */
    private static byte[] photograph(int version, String secret) {
        byte[] start = box("ftyp", "heic\0\0\0\0mif1heic");
        int size = start.length + meta(version, 0, secret).length + 8;
        return joined(start, meta(version, size, secret), box("mdat", DOTS + secret));
    }

    /** @param data where the data of the file begins */
    private static byte[] meta(int version, int data, String secret) {
        int words = version == 0 ? 1 : 2;
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        entries.writeBytes(place(version, 1, 0, data, DOTS.length()));
        entries.writeBytes(place(version, 2, 0, data + DOTS.length(), secret.length()));
        if (words == 2) {
            entries.writeBytes(place(version, 3, 1, 0, secret.length()));
        }
        byte[] places = places(version, 0x4400, entries.toByteArray(), 1 + words);
        byte[] inside = words == 2 ? box("idat", secret) : new byte[0];
        String[] kinds = words == 2 ? new String[] {"hvc1", "Exif", "mime"} : new String[] {"hvc1", "Exif"};
        return box("meta", "\0\0\0\0" + text(items(2, kinds)) + text(places) + text(inside));
    }

    private static byte[] items(int version, String... kinds) {
        StringBuilder all = new StringBuilder("\0\0\0\0\0" + (char) kinds.length);
        for (int i = 0; i < kinds.length; i++) {
            all.append(text(box("infe", (char) version + "\0\0\0\0" + (char) (i + 1) + "\0\0" + kinds[i] + "\0")));
        }
        return box("iinf", all.toString());
    }

    private static byte[] places(int version, int sizes, byte[] entries, int count) {
        ByteBuffer head = ByteBuffer.allocate(version < 2 ? 8 : 10);
        head.put((byte) version).put(new byte[3]).putShort((short) sizes);
        if (version < 2) {
            head.putShort((short) count);
        } else {
            head.putInt(count);
        }
        return box("iloc", text(head.array()) + text(entries));
    }

    private static byte[] place(int version, int item, int way, int offset, int length) {
        ByteBuffer place = ByteBuffer.allocate(24);
        if (version == 2) {
            place.putInt(item);
        } else {
            place.putShort((short) item);
        }
        if (version > 0) {
            place.putShort((short) way);
        }
        place.putShort((short) 0).putShort((short) 1).putInt(offset).putInt(length);
        return Arrays.copyOf(place.array(), place.position());
    }

    private static byte[] box(String name, String body) {
        return ByteBuffer.allocate(8 + body.length())
                .putInt(8 + body.length())
                .put(latin(name))
                .put(latin(body))
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] clean(byte[] content, String type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PictureTraces.kept(content, type).writeTo(Channels.newChannel(out));
        return out.toByteArray();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
