package org.dnevnik.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;

/** What stays of a content: stretches of it, and a few bytes that were made anew. */
final class KeptBytes {

    private final byte[] content;
    private final List<ByteBuffer> pieces = new ArrayList<>();
    private int stretch;
    private int end;
    private boolean all = true;

    KeptBytes(byte[] content) {
        this.content = content;
    }

    /** Stretches are named in their order. */
    void keep(int from, int to) {
        if (from != end) {
            all = false;
            close();
            stretch = from;
        }
        end = to;
    }

    void put(byte[] made) {
        all = false;
        close();
        stretch = end;
        pieces.add(ByteBuffer.wrap(made));
    }

    private void close() {
        if (end > stretch) {
            pieces.add(ByteBuffer.wrap(content, stretch, end - stretch));
        }
        stretch = end;
    }

    /** Whether the content stays as it is. */
    boolean isAll() {
        return all && end == content.length;
    }

    void writeTo(WritableByteChannel out) throws IOException {
        close();
        for (ByteBuffer piece : pieces) {
            while (piece.hasRemaining()) {
                out.write(piece);
            }
        }
    }
}
