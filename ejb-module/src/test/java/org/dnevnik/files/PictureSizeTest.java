package org.dnevnik.files;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.dnevnik.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of a few bytes that say how many dots they would have. */
class PictureSizeTest {

    private static final String PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR";
    private static final String WEBP = "RIFF\u0016\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0";
    private static final String TABLE = "\u00ff\u00d8\u00ff\u00c4\0\4ab";

    static Stream<Arguments> vast() {
        return Stream.of(
                Arguments.of("image/png", PNG + "\0\0\u00ea`\0\0\u00ea`"),
                Arguments.of("image/png", PNG + "\u007f\u00ff\u00ff\u00ff\u007f\u00ff\u00ff\u00ff"),
                Arguments.of("image/gif", "GIF89a\u00ff\u00ff\u00ff\u00ff"),
                Arguments.of("image/webp", WEBP + "\u00ff\u00ff\0\u00ff\u00ff\0"),
                Arguments.of("image/jpeg", TABLE + "\u00ff\u00c2\0\u0011\b\u00ff\u00ff\u00ff\u00ff"),
                Arguments.of("image/jpeg", TABLE + "\u00ff\u00ff\u00c0\0\u0011\b\u00ff\u00ff\u00ff\u00ff"));
    }

    @ParameterizedTest
    @MethodSource("vast")
    void aPictureThatNobodyCouldOpenIsRefusedByItsFirstBytes(String type, String content) {
        Refusal refusal = assertThrows(Refusal.class, () -> PictureSize.requireSeeable(latin(content), type));
        assertEquals(FilesRefusal.VAST, refusal.reason());
    }

    static Stream<Arguments> usual() {
        return Stream.of(
                Arguments.of("image/png", PNG + "\0\0\u0027\u0010\0\0\u0027\u0010"),
                Arguments.of("image/gif", "GIF89a\u0000\u0004\u0000\u0003"),
                Arguments.of("image/webp", WEBP + "\u00ff\u000f\0\u00ff\u000f\0"),
                Arguments.of("image/jpeg", TABLE + "\u00ff\u00c0\0\u0011\b\u0010\0\u0010\0"),
                Arguments.of("video/mp4", "\0\0\0\u0018ftypmp42"));
    }

    @ParameterizedTest
    @MethodSource("usual")
    void aPhotographIsTaken(String type, String content) {
        assertDoesNotThrow(() -> PictureSize.requireSeeable(latin(content), type));
    }

    @Test
    void aPictureThatEndsAnywhereIsNoFault() {
        for (Arguments one : vast().toList()) {
            byte[] content = latin((String) one.get()[1]);
            for (int end = 0; end < content.length; end++) {
                byte[] part = Arrays.copyOf(content, end);
                assertDoesNotThrow(() -> PictureSize.requireSeeable(part, (String) one.get()[0]));
            }
        }
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
