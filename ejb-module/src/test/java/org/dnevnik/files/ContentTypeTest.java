package org.dnevnik.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContentTypeTest {

    @Test
    void whatAFileIsStandsInItsFirstBytes() {
        assertEquals("application/pdf", ContentType.of(latin("%PDF-1.7\n")));
        assertEquals("image/png", ContentType.of(latin("\u0089PNG\r\n\u001a\nrest")));
        assertEquals("image/jpeg", ContentType.of(latin("\u00ff\u00d8\u00ff\u00e0rest")));
        assertEquals("video/mp4", ContentType.of(latin("\0\0\0\u0018ftypmp42")));
        assertEquals("image/heic", ContentType.of(latin("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")));
        assertEquals("image/avif", ContentType.of(latin("\0\0\0\u0018ftypavif")));
        assertEquals("audio/mp4", ContentType.of(latin("\0\0\0\u0018ftypM4A ")));
        assertEquals("image/tiff", ContentType.of(latin("II*\0rest")));
        assertEquals("image/tiff", ContentType.of(latin("MM\0+rest")));
        assertEquals("image/webp", ContentType.of(latin("RIFF1234WEBPVP8 ")));
        assertEquals("application/x-ole-storage", ContentType.of(latin("\u00d0\u00cf\u0011\u00e0\u00a1")));
        assertEquals(ContentType.UNKNOWN, ContentType.of(latin("\0\1\2\3")));
    }

    @Test
    void aDocumentInAnArchiveIsToldFromAnArchive() {
        assertEquals(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                ContentType.of(latin("PK\u0003\u0004[Content_Types].xml" + " ".repeat(9000) + "word/document.xml")));
        assertEquals("application/zip", ContentType.of(latin("PK\u0003\u0004photos/1.jpg")));
    }

    @Test
    void markupIsMereText() {
        assertEquals("text/plain", ContentType.of("<svg onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8)));
        assertEquals("text/plain", ContentType.of("Ответы на вопросы\r\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(ContentType.UNKNOWN, ContentType.of("Ответы".getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void aLetterThatIsCutBetweenTwoPiecesIsText() {
        byte[] words = "Ответы на вопросы".getBytes(StandardCharsets.UTF_8);
        ContentType.Reading reading = new ContentType.Reading();
        reading.take(words, 7);
        reading.take(Arrays.copyOfRange(words, 7, words.length), words.length - 7);
        assertEquals("text/plain", reading.type());
        ContentType.Reading cut = new ContentType.Reading();
        cut.take(words, 7);
        assertEquals(ContentType.UNKNOWN, cut.type());
    }

    @Test
    void aProgramIsOneUnderAnyName() {
        assertTrue(ContentType.isProgram("реферат.docx", latin("MZ\u0090\0")));
        assertTrue(ContentType.isProgram("реферат.docx", latin("\u007fELF")));
        assertTrue(ContentType.isProgram("start.BAT", latin("echo")));
        assertFalse(ContentType.isProgram("задание.txt", latin("5 + 7")));
    }

    @Test
    void aNameLosesWhatHarms() {
        assertEquals("план.pdf", name("C:\\Users\\учитель\\план.pdf"));
        assertEquals("passwd", name("../../etc/passwd"));
        assertEquals("отчетfdp.exe", name("отчет\u202efdp.exe"));
        assertEquals("a b.txt", name("a\r\n\"  b.txt"));
        assertEquals("file", name("...  "));
        String longest = name("я".repeat(300) + ".docx");
        assertEquals(150, longest.length());
        assertTrue(longest.endsWith("я.docx"));
    }

    private static String name(String sent) {
        return new AddFile("LESSON", 1, sent, Path.of("none")).safeName();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
