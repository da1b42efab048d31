package org.dnevnik.school;

/**
 * A file as somebody sent it.
 *
 * @param name as on their machine, for messages only
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ImportFile(String name, byte[] content) {

    private static final int LONGEST_NAME = 200;
    private static final int HEADINGS_WITHIN = 5;
    private static final String DELIMITERS = ";\t|,";

    public ImportFile {
        String printable = name.replaceAll("\\p{Cntrl}", "");
        name = printable.substring(Math.max(0, printable.length() - LONGEST_NAME));
    }

    /** The content as text, in whatever encoding an office has saved it, without a byte order mark. */
    public String text() {
        return FileText.of(content);
    }

    /** What separates the columns of a table of text, judged by its first lines: it stands most often outside quotes. */
    public static char delimiter(String text) {
        int[] counts = new int[DELIMITERS.length()];
        text.lines().filter(line -> !line.isBlank()).limit(HEADINGS_WITHIN).forEach(line -> count(line, counts));
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }

    private static void count(String line, int[] counts) {
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            quoted ^= c == '"';
            int which = quoted ? -1 : DELIMITERS.indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
    }

    /** Whether the content begins with these bytes. */
    boolean begins(int... bytes) {
        boolean same = content.length >= bytes.length;
        for (int i = 0; same && i < bytes.length; i++) {
            same = (content[i] & 0xFF) == bytes[i];
        }
        return same;
    }
}
