package org.dnevnik.files;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The items of a photograph in its box «meta»: one box says what each is, another where it lies. Those that tell (Exif, XMP, addresses) are filled
 * with nothing; how the picture has to be turned is a property of the picture and stays.
 */
final class HeifItems {

    private static final Set<String> TELLING = Set.of("Exif", "mime", "uri ");

    private final ByteBuffer content;
    private final IsoBox meta;
    private final Set<Long> telling = new HashSet<>();
    private @Nullable IsoBox places;
    private @Nullable IsoBox inside;
    private long filled;

    HeifItems(ByteBuffer content, IsoBox meta) {
        this.content = content;
        this.meta = meta;
    }

    /** @throws Refusal where it is not certain that nothing is left */
    void sweep(byte[] clean) {
        try {
            IsoBox.each(content, meta.body() + 4, meta.to(), this::read);
            if (!telling.isEmpty()) {
                fill(clean);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw uncertain();
        }
    }

    private static Refusal uncertain() {
        return new Refusal(FilesRefusal.TELLING);
    }

    private void read(IsoBox box) {
        switch (box.name()) {
            case "iinf" -> {
                int counted = content.get(box.body()) == 0 ? 2 : 4;
                IsoBox.each(content, box.body() + 4 + counted, box.to(), this::kind);
            }
            case "iloc" -> places = box;
            case "idat" -> inside = box;
            default -> {}
        }
    }

    /** An entry of the older versions does not say what kind it is. */
    private void kind(IsoBox entry) {
        int version = content.get(entry.body());
        if (version != 2 && version != 3) {
            throw uncertain();
        }
        int at = entry.body() + 4;
        int behind = at + (version == 2 ? 2 : 4) + 2;
        if (TELLING.contains(IsoBox.name(content, behind))) {
            telling.add(version == 2 ? content.getShort(at) & 0xFFFFL : content.getInt(at) & 0xFFFFFFFFL);
        }
    }

    /**
     * How the box of places is written.
     *
     * @param offset and the others: how many bytes such a number takes
     */
    private record Form(int version, int offset, int length, int base, int index) {

        static Form of(ByteBuffer in) {
            int version = in.get();
            in.position(4);
            int sizes = in.getShort() & 0xFFFF;
            return new Form(version, sizes >> 12, sizes >> 8 & 0xF, sizes >> 4 & 0xF, version == 0 ? 0 : sizes & 0xF);
        }

        int extent() {
            return index + offset + length;
        }
    }

    private void fill(byte[] clean) {
        if (places == null) {
            throw uncertain();
        }
        ByteBuffer in = content.slice(places.body(), places.to() - places.body());
        Form form = Form.of(in);
        for (long left = number(in, form.version() < 2 ? 2 : 4); left > 0; left--) {
            long item = number(in, form.version() < 2 ? 2 : 4);
            int way = form.version() == 0 ? 0 : in.getShort() & 0xF;
            in.getShort();
            long base = number(in, form.base());
            int extents = in.getShort() & 0xFFFF;
            if (!telling.contains(item)) {
                in.position(in.position() + extents * form.extent());
                continue;
            }
            for (int i = 0; i < extents; i++) {
                number(in, form.index());
                long offset = base + number(in, form.offset());
                empty(clean, way, offset, number(in, form.length()));
            }
        }
    }

    /** @param way 0: counted from the file's start; 1: from the start of the data inside of the box */
    private void empty(byte[] clean, int way, long offset, long length) {
        boolean known = way == 0 || way == 1 && inside != null;
        long from = way == 1 && inside != null ? inside.body() + offset : offset;
        filled += length;
        if (!known || length <= 0 || from < 0 || from + length > clean.length || filled > clean.length) {
            throw uncertain();
        }
        Arrays.fill(clean, (int) from, (int) (from + length), (byte) 0);
    }

    private static long number(ByteBuffer in, int bytes) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | in.get() & 0xFF;
        }
        return number;
    }
}
