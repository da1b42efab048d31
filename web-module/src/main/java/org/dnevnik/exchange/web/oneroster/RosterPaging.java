package org.dnevnik.exchange.web.oneroster;

import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dnevnik.exchange.view.RosterTable;

/** Which part of a list is asked for. */
record RosterPaging(int limit, int offset) {

    private static final int MOST = 1000;
    private static final int FARTHEST = 10_000_000;

    /** @throws RosterFault for what is no number, or a page that nobody needs */
    static RosterPaging of(String limit, String offset) {
        return new RosterPaging(number(limit, 1, MOST), number(offset, 0, FARTHEST));
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

    /** Header {@code Link} (RFC 8288). */
    String links(UriBuilder asked, long total) {
        List<String> links = new ArrayList<>();
        long last = total == 0 ? 0 : (total - 1) / limit * limit;
        if (offset + (long) limit < total) {
            links.add(link(asked, offset + (long) limit, "next"));
        }
        if (offset > 0) {
            links.add(link(asked, Math.max(0, offset - limit), "prev"));
        }
        links.add(link(asked, 0, "first"));
        links.add(link(asked, last, "last"));
        return String.join(", ", links);
    }

    private String link(UriBuilder asked, long from, String relation) {
        return "<"
                + asked.replaceQueryParam("limit", limit)
                        .replaceQueryParam("offset", from)
                        .build() + ">; rel=\"" + relation + "\"";
    }
}
