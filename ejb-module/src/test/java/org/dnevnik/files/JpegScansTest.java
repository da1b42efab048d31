package org.dnevnik.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.dnevnik.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pupil has photographed arrives with every dot, or does not arrive: it is never cut where a marker stands in it. */
class JpegScansTest {

    private static final int SIDE = 64;
    private static final byte[] WORDS = latin("\u00ff\u00fe\0\108.5 N.");
    private static final byte[] PLACES = latin("\u00ff\u00e1\0\12Exif\0\0II");

    @Test
    void aPictureOfSeveralScansKeepsThemAll() throws IOException {
        byte[] photograph = picture(ImageWriteParam.MODE_DEFAULT);
        List<Integer> scans = scans(photograph);
        assertTrue(scans.size() > 4, "scans: " + scans.size());
        assertTrue(JpegTraces.without(photograph).isAll());
    }

    @Test
    void wordsAndPlacesBetweenItsScansAreLeftOut() throws IOException {
        byte[] plain = picture(ImageWriteParam.MODE_DEFAULT);
        List<Integer> scans = scans(plain);
        byte[] telling = plain;
        for (int i = scans.size() - 1; i > 0; i--) {
            telling = inserted(telling, scans.get(i), i % 2 == 0 ? WORDS : PLACES);
        }
        assertArrayEquals(dots(plain), dots(telling));
        assertArrayEquals(plain, clean(telling));
    }

    @Test
    void filledMarkersRestartsAndTheNumberOfLinesBelongToThePicture() throws IOException {
        byte[] plain = picture(ImageWriteParam.MODE_DISABLED);
        int end = plain.length - 2;
        assertTrue(JpegTraces.without(inserted(plain, end, latin("\u00ff\u00ff\u00ff")))
                .isAll());
        assertTrue(JpegTraces.without(inserted(plain, end, latin("\u00ff\u00d0dots\u00ff\u00d1")))
                .isAll());
        assertTrue(JpegTraces.without(inserted(plain, end, latin("\u00ff\u00dc\0\4\0\u0040")))
                .isAll());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x37, 0xC0, 0xC4, 0xD8, 0xDA, 0xDB, 0xE0, 0xE1, 0xED, 0xF7, 0xFE})
    void aMarkerInTheMidstOfAScanIsRefusedAndNeverCutsIt(int code) throws IOException {
        byte[] photograph = picture(ImageWriteParam.MODE_DISABLED);
        int at = scans(photograph).get(0) + 60;
        photograph[at] = (byte) 0xFF;
        photograph[at + 1] = (byte) code;
        photograph[at + 2] = 0;
        photograph[at + 3] = 9;
        assertBrokenOrWhole(photograph, code == 0xDA);
    }

    @Test
    void aSegmentBehindAScanThatIsLongerThanTheFileIsRefused() throws IOException {
        byte[] photograph = picture(ImageWriteParam.MODE_DISABLED);
        int at = scans(photograph).get(0) + 60;
        System.arraycopy(latin("\u00ff\u00e1\u00ff\u00f0"), 0, photograph, at, 4);
        assertBrokenOrWhole(photograph, false);
    }

    /** Whatever byte is bent: as many bytes as came in, or a refusal, unless the picture's end stands there now. */
    @Test
    void noByteThatIsBentShortensAPictureInSilence() throws IOException {
        byte[] plain = picture(ImageWriteParam.MODE_DEFAULT);
        int begun = scans(plain).get(0);
        Random chance = new Random(5);
        int refused = 0;
        for (int i = 0; i < 4000; i++) {
            byte[] bent = plain.clone();
            int at = begun + 20 + chance.nextInt(bent.length - begun - 22);
            bent[at] = (byte) 0xFF;
            if (bent[at + 1] == (byte) 0xD9 || bent[at - 1] == (byte) 0xFF) {
                continue;
            }
            try {
                assertTrue(JpegTraces.without(bent).isAll(), "bent at " + at);
            } catch (Refusal e) {
                assertEquals(FilesRefusal.BROKEN, e.reason());
                refused++;
            }
        }
        assertTrue(refused > 1000, "refused: " + refused);
    }

    private static void assertBrokenOrWhole(byte[] photograph, boolean whole) {
        if (whole) {
            assertTrue(JpegTraces.without(photograph).isAll());
        } else {
            Refusal refusal = assertThrows(Refusal.class, () -> JpegTraces.without(photograph));
            assertEquals(FilesRefusal.BROKEN, refusal.reason());
        }
    }

    private static List<Integer> scans(byte[] picture) {
        List<Integer> found = new ArrayList<>();
        for (int at = 2; at + 1 < picture.length; at++) {
            if (picture[at] == (byte) 0xFF && picture[at + 1] == (byte) 0xDA) {
                found.add(at);
            }
        }
        return found;
    }

    /** @param mode how many passes: by {@link ImageWriteParam#MODE_DEFAULT} from coarse to fine, else one */
    private static byte[] picture(int mode) throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Random chance = new Random(SIDE);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, chance.nextInt(1 << 24));
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(mode);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static int[] dots(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture)).getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
    }

    private static byte[] clean(byte[] picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JpegTraces.without(picture).writeTo(Channels.newChannel(out));
        return out.toByteArray();
    }

    private static byte[] inserted(byte[] into, int at, byte[] more) {
        byte[] all = Arrays.copyOf(into, into.length + more.length);
        System.arraycopy(into, at, all, at + more.length, into.length - at);
        System.arraycopy(more, 0, all, at, more.length);
        return all;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
