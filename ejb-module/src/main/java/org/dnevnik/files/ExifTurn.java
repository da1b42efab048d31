package org.dnevnik.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Of all that Exif (CIPA DC-008) tells in a JPEG, the one thing without which the picture lies on its side. */
final class ExifTurn {

    private static final int ORIENTATION = 0x0112;
    private static final int LINE = 12;
    private static final int UPRIGHT = 1;
    private static final int LAST_WAY = 8;

    private ExifTurn() {}

    /**
     * A segment that says nothing else; none where the picture stands upright, or where nothing is understood.
     *
     * @param tiff where the lines' own count begins
     * @param end  where the segment ends
     */
    static Optional<byte[]> of(byte[] content, int tiff, int end) {
        int way = way(content, tiff, end);
        return way > UPRIGHT && way <= LAST_WAY ? Optional.of(segment(way)) : Optional.empty();
    }

    private static int way(byte[] content, int tiff, int end) {
        if (end - tiff < 10) {
            return UPRIGHT;
        }
        ByteBuffer exif = ByteBuffer.wrap(content, tiff, end - tiff).slice();
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = exif.getInt(4) & 0xFFFFFFFFL;
        if (directory > exif.limit() - 2) {
            return UPRIGHT;
        }
        int lines = exif.getShort((int) directory) & 0xFFFF;
        for (int i = 0; i < lines; i++) {
            long line = directory + 2 + (long) i * LINE;
            if (line + LINE > exif.limit()) {
                return UPRIGHT;
            }
            if ((exif.getShort((int) line) & 0xFFFF) == ORIENTATION) {
                return exif.getShort((int) line + 8);
            }
        }
        return UPRIGHT;
    }

    private static byte[] segment(int way) {
        ByteBuffer exif = ByteBuffer.allocate(36).putShort((short) 0xFFE1).putShort((short) 34);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1);
        exif.putShort((short) ORIENTATION).putShort((short) 3).putInt(1).putShort((short) way);
        return exif.array();
    }
}
