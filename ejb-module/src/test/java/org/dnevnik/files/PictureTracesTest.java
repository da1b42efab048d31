package org.dnevnik.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.dnevnik.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTracesTest {

    private static final String SECRET = "55.7522 N, 37.6156 E";

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png"})
    void aPictureLosesWhatItTellsAndNotADotOfItself(String type) throws IOException {
        byte[] plain = picture(type);
        byte[] telling = "image/png".equals(type)
                ? inserted(plain, 33, chunk("eXIf", SECRET), chunk("tEXt", SECRET))
                : inserted(
                        plain,
                        2,
                        exif(1),
                        segment(0xE1, "http://ns.adobe.com/xap/1.0/\0" + SECRET),
                        segment(0xED, "Photoshop 3.0\0" + SECRET),
                        segment(0xFE, SECRET),
                        segment(0xE2, "MPF\0" + SECRET));
        byte[] hung = inserted(telling, telling.length, latin(SECRET), telling);
        byte[] clean = clean(hung, type);
        assertArrayEquals(plain, clean);
        assertFalse(new String(clean, StandardCharsets.ISO_8859_1).contains(SECRET));
        assertArrayEquals(dots(plain), dots(clean));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png"})
    void aPictureThatTellsNothingStaysAsItIs(String type) throws IOException {
        assertTrue(PictureTraces.kept(picture(type), type).isAll());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 8})
    void howAPhotographHasToBeTurnedStays(int way) throws IOException {
        byte[] clean = clean(inserted(picture("image/jpeg"), 2, exif(way)), "image/jpeg");
        String told = new String(clean, StandardCharsets.ISO_8859_1);
        assertFalse(told.contains(SECRET));
        int at = told.indexOf("Exif\0\0MM\0*");
        assertTrue(at > 0);
        assertEquals(way, ByteBuffer.wrap(clean).getShort(at + 6 + 10 + 8));
        assertArrayEquals(clean, clean(clean, "image/jpeg"));
    }

    @Test
    void aColourProfileStays() throws IOException {
        byte[] coloured = inserted(picture("image/jpeg"), 20, segment(0xE2, "ICC_PROFILE\0\1\1colours"));
        assertTrue(PictureTraces.kept(coloured, "image/jpeg").isAll());
    }

    @Test
    void aWebPictureLosesItsChunksAndItsHeaderSaysSo() throws IOException {
        byte[] told = webp(0x3C, riff("VP8 ", "dots!"), riff("EXIF", SECRET), riff("XMP ", SECRET + "!"));
        byte[] clean = clean(told, "image/webp");
        assertArrayEquals(webp(0x30, riff("VP8 ", "dots!")), clean);
        assertTrue(PictureTraces.kept(clean, "image/webp").isAll());
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png"})
    void whereverItIsCutItIsCleanedOrRefusedAndNeverTellsAnything(String type) throws IOException {
        byte[] plain = picture(type);
        byte[] telling = "image/png".equals(type)
                ? inserted(plain, 33, chunk("tEXt", SECRET.repeat(20)))
                : inserted(plain, 2, exif(6), segment(0xFE, SECRET.repeat(20)));
        int refused = 0;
        for (int length = 20; length < telling.length; length++) {
            byte[] cut = Arrays.copyOf(telling, length);
            try {
                assertFalse(new String(clean(cut, type), StandardCharsets.ISO_8859_1).contains(SECRET));
            } catch (Refusal e) {
                assertEquals(FilesRefusal.DAMAGED, e.reason());
                refused++;
            }
        }
        assertTrue(refused < telling.length - 100, "refused: " + refused);
    }

    @Test
    void brokenLengthsDoNoHarm() throws IOException {
        byte[] jpeg = picture("image/jpeg");
        for (int at = 2; at < jpeg.length; at++) {
            byte[] broken = jpeg.clone();
            broken[at] = (byte) 0xFF;
            try {
                clean(broken, "image/jpeg");
            } catch (Refusal e) {
                assertTrue(e.reason() == FilesRefusal.DAMAGED || e.reason() == FilesRefusal.BROKEN);
            }
        }
        byte[] png = picture("image/png");
        Arrays.fill(png, 33, 37, (byte) 0xFF);
        assertTrue(clean(png, "image/png").length > 33);
        assertArrayEquals(
                latin("RIFF\u00ff\u00ff\u00ff\u00ffWEBPVP8 \u00ff\u00ff\u00ff\u00ff!"),
                clean(latin("RIFF\u00ff\u00ff\u00ff\u00ffWEBPVP8 \u00ff\u00ff\u00ff\u00ff!"), "image/webp"));
    }

    @Test
    void whatOnlyBeginsLikeAPictureIsRefused() {
        assertThrows(Refusal.class, () -> clean(latin("\u00ff\u00d8\u00ff<script>alert(1)</script>"), "image/jpeg"));
        assertThrows(Refusal.class, () -> clean(latin("\u0089PNG\r\n\u001a\n"), "image/png"));
        assertThrows(Refusal.class, () -> clean(latin("RIFF1234WEBP"), "image/webp"));
        assertThrows(Refusal.class, () -> clean(latin("RIFF\0\0\0\0WEBPVP8 \4\0\0\0dots"), "image/webp"));
    }

    @Test
    void theFileOnTheDiskIsTheCleanOne(@TempDir Path folder) throws IOException {
        byte[] plain = picture("image/jpeg");
        Path file = folder.resolve("put.part");
        Files.write(file, inserted(plain, 2, exif(1)));
        assertTrue(PictureTraces.takenOut(file, "image/jpeg"));
        assertArrayEquals(plain, Files.readAllBytes(file));
        assertFalse(PictureTraces.takenOut(file, "image/jpeg"));
        assertFalse(PictureTraces.takenOut(file, "application/pdf"));
        Refusal refusal = assertThrows(Refusal.class, () -> PictureTraces.takenOut(file, "image/tiff"));
        assertEquals(FilesRefusal.TIFF, refusal.reason());
    }

    private static byte[] clean(byte[] content, String type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PictureTraces.kept(content, type).writeTo(Channels.newChannel(out));
        return out.toByteArray();
    }

    private static byte[] picture(String type) throws IOException {
        BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 24; x++) {
            for (int y = 0; y < 16; y++) {
                image.setRGB(x, y, x * 10_000 + y * 15);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, type.substring("image/".length()), out);
        return out.toByteArray();
    }

    private static int[] dots(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture)).getRGB(0, 0, 24, 16, null, 0, 24);
    }

    /** Exif in the order of bytes that telephones use, with a way to turn the picture and a place. */
    private static byte[] exif(int way) {
        ByteBuffer tiff = ByteBuffer.allocate(26 + SECRET.length()).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(latin("II*\0")).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(way)
                .putInt(0)
                .put(latin(SECRET));
        return segment(0xE1, "Exif\0\0" + new String(tiff.array(), StandardCharsets.ISO_8859_1));
    }

    private static byte[] segment(int code, String text) {
        return ByteBuffer.allocate(4 + text.length())
                .put((byte) 0xFF)
                .put((byte) code)
                .putShort((short) (2 + text.length()))
                .put(latin(text))
                .array();
    }

    private static byte[] chunk(String name, String text) {
        CRC32 sum = new CRC32();
        sum.update(latin(name + text));
        return ByteBuffer.allocate(12 + text.length())
                .putInt(text.length())
                .put(latin(name + text))
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] riff(String name, String text) {
        int even = text.length() + (text.length() & 1);
        return ByteBuffer.allocate(8 + even)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(latin(name))
                .putInt(text.length())
                .put(latin(text))
                .array();
    }

    private static byte[] webp(int flags, byte[]... chunks) {
        byte[] body = inserted(riff("VP8X", (char) flags + "\0\0\0" + "1\0\0001\0\0"), 18, chunks);
        return inserted(
                ByteBuffer.allocate(12)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(latin("RIFF"))
                        .putInt(4 + body.length)
                        .put(latin("WEBP"))
                        .array(),
                12,
                body);
    }

    private static byte[] inserted(byte[] into, int at, byte[]... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(into, 0, at);
        for (byte[] one : more) {
            out.writeBytes(one);
        }
        out.write(into, at, into.length - at);
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
