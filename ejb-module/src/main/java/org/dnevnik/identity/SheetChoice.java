package org.dnevnik.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dnevnik.identity.view.AccessLine;
import org.dnevnik.kernel.Caller;

/**
 * Whom a sheet is for: people without an account of their own, each once, whom the caller may give access.
 *
 * @param skipped names of those who would need a slip and cannot get one
 * @param pupils  names by id, for the slips of guardians
 */
record SheetChoice(List<AccessLine> chosen, List<String> skipped, Map<Long, String> pupils) {

    static SheetChoice of(Caller caller, IssueSheet order, List<AccessLine> all, Instant now) {
        List<AccessLine> chosen = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (AccessLine line : all) {
            if (isAsked(order, line) && needs(order, line, now) && seen.add(line.person())) {
                boolean answerable = line.answerable() || order.logins();
                if (answerable && AccessPolicy.mayHandle(caller, line.held())) {
                    chosen.add(line);
                } else {
                    skipped.add(line.name());
                }
            }
        }
        return new SheetChoice(chosen, skipped, names(all));
    }

    private static boolean isAsked(IssueSheet order, AccessLine line) {
        return order.group() == null || (line.isGuardian() ? order.guardians() : order.pupils());
    }

    /** A login that was given out and never used may be given out anew. */
    private static boolean needs(IssueSheet order, AccessLine line, Instant now) {
        if (line.hasAccount()) {
            return order.logins() && order.renew() && line.temporary() != null && line.firstSignedIn() == null;
        }
        return order.renew() || order.logins() || !line.hasCode(now);
    }

    private static Map<Long, String> names(List<AccessLine> all) {
        return all.stream()
                .filter(line -> !line.isGuardian())
                .collect(Collectors.toMap(AccessLine::person, AccessLine::name, (a, b) -> a));
    }
}
