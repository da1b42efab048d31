package org.dnevnik.identity.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.dnevnik.identity.view.AccessLine;
import org.dnevnik.identity.view.RestoredLine;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** Says in the reader's words how far somebody is on the way to an account. */
final class AccessWords {

    private final Texts texts;
    private final Instant now;

    AccessWords(Texts texts, Instant now) {
        this.texts = texts;
        this.now = now;
    }

    AccessRow row(AccessLine line) {
        String state = state(line);
        return new AccessRow(
                line.person(),
                line.name(),
                line.kinship(),
                line.isGuardian(),
                Objects.requireNonNullElse(line.login(), ""),
                state,
                label(state, line),
                details(line),
                "/people/account?person=" + line.person());
    }

    private String state(AccessLine line) {
        if (line.hasAccount()) {
            if (line.blocked()) {
                return "BLOCKED";
            }
            return line.temporary() == null ? "OPEN" : "TEMPORARY";
        }
        if (line.codeUntil() != null) {
            return line.hasCode(now) ? "CODE" : "EXPIRED";
        }
        return line.answerable() ? "NONE" : "NO_BIRTH_DATE";
    }

    private String label(String state, AccessLine line) {
        return switch (state) {
            case "CODE", "EXPIRED" -> texts.format("identity.access.state." + state, day(line.codeUntil()));
            case "TEMPORARY" -> texts.format("identity.access.state." + state, day(line.temporary()));
            default -> texts.get("identity.access.state." + state);
        };
    }

    private String details(AccessLine line) {
        if (line.hasAccount()) {
            return line.lastSignedIn() == null
                    ? texts.get("identity.access.never")
                    : texts.format("identity.access.last", moment(line.lastSignedIn()));
        }
        return line.codeAt() == null
                ? ""
                : texts.format("identity.access.issued", day(line.codeAt()), Objects.requireNonNull(line.codeBy()));
    }

    String restored(RestoredLine line) {
        return texts.format("identity.restored." + line.kind(), day(line.at()), line.name(), line.by());
    }

    /** A device by what its browser said of itself. */
    String device(String browser, String system) {
        String name = browser.isEmpty() ? texts.get("identity.devices.unknown") : browser;
        return system.isEmpty() ? name : name + ", " + system;
    }

    String firstSeen(Instant at) {
        return texts.format("identity.devices.first", day(at));
    }

    String lastSeen(Instant at, String address) {
        return texts.format("identity.devices.seen", moment(at), address);
    }

    /** Through which door, or why not. */
    String how(String how) {
        return texts.get("identity.signIns." + how);
    }

    String day(@Nullable Instant at) {
        return at == null ? "" : texts.date(LocalDate.ofInstant(at, Families.REGION));
    }

    String moment(@Nullable Instant at) {
        return at == null ? "" : texts.moment(at, Families.REGION);
    }
}
