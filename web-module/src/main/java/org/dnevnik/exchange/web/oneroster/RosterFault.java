package org.dnevnik.exchange.web.oneroster;

/** A question that OneRoster answers with a refusal. */
final class RosterFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String minor;

    /** @param minor one of the specification's words */
    RosterFault(int status, String minor, String description) {
        super(description);
        this.status = status;
        this.minor = minor;
    }

    static RosterFault filter(String description) {
        return new RosterFault(400, "invalid_filter_field", description);
    }

    int status() {
        return status;
    }

    String minor() {
        return minor;
    }
}
