package org.dnevnik.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dnevnik.kernel.Refusal;

/**
 * Takes out of a photograph or a film what it tells beside its picture: where and when it was taken, with whose telephone, small copies of it, comments,
 * and whatever was hung behind its end. Nothing is decoded or pressed anew, so that not one dot of the picture changes; how it has to be turned
 * and its colours stay. What lies in a format's own order is enough for this: a library for pictures would decode what strangers send.
 */
final class PictureTraces {

    private PictureTraces() {}

    /**
     * Cleans a file on the disk, which holds the whole content in memory meanwhile: no more than an upload may be.
     *
     * @param type as found in the content; what is no picture with traces stays as it is
     * @return whether the file is another one now
     * @throws Refusal for what begins like a picture and has none, for one with a hole in it, for one that cannot be cleaned, and for one
     *     that nobody could open
     */
    static boolean takenOut(Path file, String type) throws IOException {
        return switch (type) {
            case "image/jpeg", "image/png", "image/webp", "image/heic", "image/avif", "video/mp4", "video/quicktime" ->
                written(file, kept(Files.readAllBytes(file), type));
            case "image/gif" -> {
                PictureSize.requireSeeable(Files.readAllBytes(file), type);
                yield false;
            }
            case "image/tiff" -> throw new Refusal(FilesRefusal.TIFF);
            default -> false;
        };
    }

    /**
     * What stays of a content.
     *
     * @throws Refusal for what begins like a picture and has none, for one with a hole in it, and for one that nobody could open
     */
    static KeptBytes kept(byte[] content, String type) {
        PictureSize.requireSeeable(content, type);
        return switch (type) {
            case "image/jpeg" -> JpegTraces.without(content);
            case "image/png" -> PngTraces.without(content);
            case "image/heic", "image/avif" -> IsoTraces.ofPicture(content);
            case "video/mp4", "video/quicktime" -> IsoTraces.ofFilm(content);
            default -> WebpTraces.without(content);
        };
    }

    private static boolean written(Path file, KeptBytes kept) throws IOException {
        if (kept.isAll()) {
            return false;
        }
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            kept.writeTo(out);
        }
        return true;
    }
}
