package org.dnevnik.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dnevnik.kernel.Refusal;

/**
 * HEIC and AVIF (ISO/IEC 23008-12) and films (ISO/IEC 14496-14). Here everything is found by where it lies in the file, so nothing is cut out:
 * what tells is filled with nothing where it stands, and not a byte moves.
 */
final class IsoTraces {

    /** Deep enough for a track's media. */
    private static final int DEEPEST = 3;

    private static final byte[] FREE = "free".getBytes(StandardCharsets.ISO_8859_1);

    private final ByteBuffer content;
    private final byte[] clean;
    private boolean picture;

    private IsoTraces(byte[] content) {
        this.content = ByteBuffer.wrap(content);
        this.clean = content.clone();
    }

    /** @throws Refusal for what has no picture, and for one whose words cannot be found for certain */
    static KeptBytes ofPicture(byte[] content) {
        IsoTraces traces = new IsoTraces(content);
        IsoBox.each(traces.content, 0, content.length, traces::sweepPicture);
        if (!traces.picture) {
            throw new Refusal(FilesRefusal.DAMAGED);
        }
        return traces.kept(content);
    }

    /** A film that breaks off is still a film of which something can be seen: as much is cleaned as is there. */
    static KeptBytes ofFilm(byte[] content) {
        IsoTraces traces = new IsoTraces(content);
        IsoBox.each(traces.content, 0, content.length, traces::sweep);
        return traces.kept(content);
    }

    private KeptBytes kept(byte[] before) {
        KeptBytes kept = new KeptBytes(before);
        if (Arrays.equals(before, clean)) {
            kept.keep(0, before.length);
        } else {
            kept.put(clean);
        }
        return kept;
    }

    private void sweepPicture(IsoBox box) {
        if ("meta".equals(box.name())) {
            picture = true;
            new HeifItems(content, box).sweep(clean);
        } else {
            sweep(box);
        }
    }

    private void sweep(IsoBox box) {
        sweep(box, DEEPEST);
    }

    private void sweep(IsoBox box, int deeper) {
        switch (box.name()) {
            case "udta", "meta", "uuid", "free", "skip" -> empty(box);
            case "mvhd", "tkhd", "mdhd" -> timeless(box);
            case "moov", "trak", "mdia" -> {
                if (deeper > 0) {
                    IsoBox.each(content, box.body(), box.to(), inner -> sweep(inner, deeper - 1));
                }
            }
            default -> {}
        }
    }

    /** Places, words, telephones: nobody reads a free box. */
    private void empty(IsoBox box) {
        System.arraycopy(FREE, 0, clean, box.from() + 4, FREE.length);
        Arrays.fill(clean, box.body(), box.to(), (byte) 0);
    }

    /** When it was made and changed stands behind the version, in twice four or twice eight bytes; zero is unknown. */
    private void timeless(IsoBox box) {
        int version = box.body() < box.to() ? content.get(box.body()) : 0;
        int first = Math.min(box.to(), box.body() + 4);
        Arrays.fill(clean, first, Math.min(box.to(), first + (version == 1 ? 16 : 8)), (byte) 0);
    }
}
