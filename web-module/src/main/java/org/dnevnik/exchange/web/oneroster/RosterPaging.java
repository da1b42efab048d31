package org.dnevnik.exchange.web.oneroster;

import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dnevnik.exchange.view.RosterTable;

/**
 * Which part of a list is asked for. The standard counts rows that stand before a page; where the list is in the order of its names, the link to the next
 * page tells the last name of this one too: then nothing is left out or told twice when rows come or go meanwhile.
 *
 * @param after the name behind which the page begins; empty: it is counted
 */
record RosterPaging(int limit, int offset, String after) {

    private static final int MOST = 1000;
    private static final int FARTHEST = 10_000_000;
    private static final Object[] NONE = {};

    /** In place of a name, which may have braces itself. */
    private static final Object[] NAMED = {"{after}"};

    /** @throws RosterFault for what is no number, or a page that nobody needs */
    static RosterPaging of(String limit, String offset, String after) {
        return new RosterPaging(number(limit, 1, MOST), number(offset, 0, FARTHEST), after);
    }

    /** Rows to be left out before the page. */
    int skipped() {
        return after.isEmpty() ? offset : 0;
    }

    /**
     * Rows of all pages.
     *
     * @param found from where the page begins, or of all
     */
    long total(long found) {
        return after.isEmpty() ? found : offset + found;
    }

    private static int number(String text, int least, int most) {
        if (!text.matches("\\d{1,8}") || Integer.parseInt(text) < least) {
            throw new RosterFault(400, "invaliddata", "limit and offset are numbers");
        }
        return Math.min(Integer.parseInt(text), most);
    }

    /** Names that {@code fields} chooses; empty: all. */
    static Set<String> fields(RosterTable table, String text) {
        Set<String> chosen = new LinkedHashSet<>();
        for (String name : text.isBlank() ? new String[0] : text.split(",")) {
            chosen.add(RosterJson.field(table, name.strip())
                    .orElseThrow(() -> new RosterFault(400, "invalid_selection_field", "There is no field " + name)));
        }
        return chosen;
    }

    /**
     * Header {@code Link} (RFC 8288).
     *
     * @param last name on this page; empty where the list has another order
     */
    String links(UriBuilder asked, long total, String last) {
        List<String> links = new ArrayList<>();
        if (offset + (long) limit < total) {
            links.add(link(asked, offset + (long) limit, "next", last));
        }
        if (offset > 0) {
            links.add(link(asked, Math.max(0, offset - limit), "prev", ""));
        }
        links.add(link(asked, 0, "first", ""));
        links.add(link(asked, total == 0 ? 0 : (total - 1) / limit * limit, "last", ""));
        return String.join(", ", links);
    }

    private String link(UriBuilder asked, long from, String relation, String after) {
        return "<"
                + asked.replaceQueryParam("limit", limit)
                        .replaceQueryParam("offset", from)
                        .replaceQueryParam("after", after.isEmpty() ? NONE : NAMED)
                        .build(after)
                + ">; rel=\"" + relation + "\"";
    }
}
