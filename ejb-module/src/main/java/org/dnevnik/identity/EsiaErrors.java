package org.dnevnik.identity;

import java.util.Map;

/** What Gosuslugi says instead of an answer: its numbers are the first eleven characters of {@code error_description}. */
final class EsiaErrors {

    /** Everything that is not here is the operator's matter: for the visitor Gosuslugi is away. */
    private static final Map<String, GosuslugiRefusal> OF_PEOPLE = Map.of(
            "ESIA-007004", GosuslugiRefusal.DENIED,
            "ESIA-007019", GosuslugiRefusal.DENIED,
            "ESIA-007046", GosuslugiRefusal.DENIED,
            "ESIA-007055", GosuslugiRefusal.UNCONFIRMED,
            "ESIA-007011", GosuslugiRefusal.STALE);

    private static final String WRONG_TIME = "ESIA-007015";
    private static final int NUMBER = 11;
    private static final int LONGEST = 200;

    private EsiaErrors() {}

    /**
     * @param error by RFC 6749
     * @param description the number and an English sentence
     */
    static GosuslugiFault fault(String error, String description) {
        GosuslugiRefusal refusal = OF_PEOPLE.get(number(description));
        if (refusal == null) {
            refusal = error.equals("access_denied") && number(description).isEmpty()
                    ? GosuslugiRefusal.DENIED
                    : GosuslugiRefusal.AWAY;
        }
        return new GosuslugiFault(refusal, plain(error) + ": " + plain(description));
    }

    /** Whether the two clocks differ by more than Gosuslugi takes. */
    static boolean isWrongTime(String description) {
        return number(description).equals(WRONG_TIME);
    }

    private static String number(String description) {
        return description.startsWith("ESIA-") ? description.substring(0, Math.min(NUMBER, description.length())) : "";
    }

    /** What comes through a browser may be anybody's words: one short line of it at most goes to the log. */
    private static String plain(String text) {
        String line = text.replaceAll("[^\\p{Alnum} ._:-]", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
