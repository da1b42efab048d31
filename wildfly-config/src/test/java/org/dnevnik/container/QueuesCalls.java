package org.dnevnik.container;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.exchange.ExchangeQueueService;
import org.dnevnik.exchange.ForeignSystemService;
import org.dnevnik.exchange.GiveMandate;
import org.dnevnik.exchange.RegisterSystem;
import org.dnevnik.exchange.model.ProgressPart;

/** Rows of queues.txt: the systems that ask over queues, and what they could not be answered. */
final class QueuesCalls {

    private static final long SYSTEM = 801;
    private static final long MANDATE = 801;

    /** What is tried again or dropped is so at once, whatever becomes of the caller's transaction: each has a letter of its own. */
    private static final long REPLAYED = 801;

    private static final long DROPPED = 802;

    static final Map<String, Call> ALL = Map.ofEntries(
            entry("ForeignSystemService.list", c -> systems().list(c)),
            entry("ForeignSystemService.card", c -> systems().card(c, SYSTEM)),
            entry("ForeignSystemService.register", c -> systems().register(c, words("another"))),
            entry("ForeignSystemService.change", c -> systems().change(c, SYSTEM, words("rights"))),
            entry("ForeignSystemService.rotate", c -> systems().rotate(c, SYSTEM)),
            entry("ForeignSystemService.setEnabled", c -> systems().setEnabled(c, SYSTEM, false)),
            entry("ForeignSystemService.give", c -> systems().give(c, SYSTEM, mandate())),
            entry("ForeignSystemService.end", c -> systems().end(c, SYSTEM, MANDATE)),
            entry(
                    "ExchangeQueueService.state",
                    c -> Calls.of(ExchangeQueueService.class).state(c, null)),
            entry(
                    "ExchangeQueueService.replay",
                    c -> Calls.of(ExchangeQueueService.class).replay(c, REPLAYED)),
            entry(
                    "ExchangeQueueService.drop",
                    c -> Calls.of(ExchangeQueueService.class).drop(c, DROPPED)));

    private QueuesCalls() {}

    private static ForeignSystemService systems() {
        return Calls.of(ForeignSystemService.class);
    }

    /** Whoever may, is told that this is no certificate. */
    private static RegisterSystem words(String code) {
        return new RegisterSystem(code, "Система", true, "-", null, null);
    }

    private static GiveMandate mandate() {
        return new GiveMandate(
                Calls.SCHOOL,
                Set.of(ProgressPart.MARKS),
                "Соглашение",
                Calls.MONDAY,
                LocalDate.of(World.YEAR + 1, 5, 31));
    }
}
