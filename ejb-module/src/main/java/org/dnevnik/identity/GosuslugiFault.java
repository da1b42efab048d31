package org.dnevnik.identity;

/** Gosuslugi did not name a person. The message is for the operator's log and holds nothing of the person. */
final class GosuslugiFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final GosuslugiRefusal refusal;

    GosuslugiFault(GosuslugiRefusal refusal, String message) {
        super(message);
        this.refusal = refusal;
    }

    /** What cannot be trusted or used: for the visitor Gosuslugi is away. */
    static GosuslugiFault away(String message) {
        return new GosuslugiFault(GosuslugiRefusal.AWAY, message);
    }

    GosuslugiRefusal refusal() {
        return refusal;
    }
}
