package org.dnevnik.notifications.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.dnevnik.notifications.Push;
import org.dnevnik.notifications.PushBoard;
import org.dnevnik.notifications.PushReader;

/**
 * One line to a browser. Nobody who pushes ever waits for it: what the browser does not take at once is kept, and a browser that
 * takes nothing any more is let go.
 */
final class PushStream implements PushReader, WriteListener, AsyncListener {

    private static final int KEPT = 32;

    /** A line ends now and then and the browser calls again: so a session that ended meanwhile is noticed, and a dead line goes. */
    private static final long LIFE_NANOS = TimeUnit.MINUTES.toNanos(4);

    private static final String GREETING = "retry: 1000\n\n";
    private static final String LATER = "retry: 60000\n\n";
    private static final String BEAT = ":\n\n";

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final PushBoard board;
    private final long person;
    private final long opened = System.nanoTime();
    private final Queue<String> kept = new ArrayDeque<>();
    private boolean ended;

    PushStream(AsyncContext context, ServletOutputStream out, PushBoard board, long person) {
        this.context = context;
        this.out = out;
        this.board = board;
        this.person = person;
        kept.add(GREETING);
    }

    /** Joins the board and begins to write. */
    void start() {
        context.addListener(this);
        board.join(person, this);
        out.setWriteListener(this);
    }

    @Override
    public void push(Push push) {
        if (push.equals(Push.BEAT)) {
            if (System.nanoTime() - opened > LIFE_NANOS) {
                end();
            } else {
                send(BEAT);
            }
        } else {
            send("data: {\"kind\":\"" + push.kind() + "\",\"pupil\":" + push.pupil() + "}\n\n");
        }
    }

    private synchronized void send(String event) {
        if (kept.size() == KEPT) {
            end();
        } else if (!ended) {
            kept.add(event);
            drain();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        drain();
    }

    private void drain() {
        try {
            while (!ended && !kept.isEmpty() && out.isReady()) {
                out.write(kept.remove().getBytes(StandardCharsets.US_ASCII));
                if (out.isReady()) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            end(); // the browser has gone
        }
    }

    @Override
    public void giveWay() {
        send(LATER);
        end();
    }

    @Override
    public synchronized void end() {
        if (!ended) {
            ended = true;
            board.leave(person, this);
            context.complete();
        }
    }

    private synchronized void gone() {
        ended = true;
        board.leave(person, this);
    }

    @Override
    public void onError(Throwable failure) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        gone();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // the line is never started again
    }
}
