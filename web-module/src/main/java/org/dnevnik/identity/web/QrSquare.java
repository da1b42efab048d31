package org.dnevnik.identity.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code with its quiet border, for paper and for the screen.
 *
 * @param size dots in a row and in a column
 */
record QrSquare(BitMatrix bits, int size) {

    /** @throws IllegalStateException for what is too long for a QR code */
    static QrSquare of(String content) {
        try {
            BitMatrix bits = new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2));
            return new QrSquare(bits, bits.getWidth());
        } catch (WriterException e) {
            throw new IllegalStateException("an address too long for a QR code", e);
        }
    }

    boolean isDark(int column, int row) {
        return bits.get(column, row);
    }

    /** The dark dots as the path of an SVG whose dots are one unit wide. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                if (isDark(column, row)) {
                    path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
