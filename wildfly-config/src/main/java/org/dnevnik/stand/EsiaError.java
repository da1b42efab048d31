package org.dnevnik.stand;

/** A refusal as Gosuslugi words it: its number and the word of RFC 6749. */
final class EsiaError extends Exception {

    private static final long serialVersionUID = 1L;

    private final String word;
    private final String number;

    private EsiaError(String word, String number, String sentence) {
        super(number + ": " + sentence, null, false, false);
        this.word = word;
        this.number = number;
    }

    static EsiaError missing(String name) {
        return new EsiaError(
                "invalid_request", "ESIA-007014", "The request doesn't contain the mandatory parameter " + name);
    }

    static EsiaError wrong(String name) {
        return new EsiaError("invalid_request", "ESIA-007003", "The parameter is wrong or given twice: " + name);
    }

    static EsiaError of(String word, String number, String sentence) {
        return new EsiaError(word, number, sentence);
    }

    String word() {
        return word;
    }

    String number() {
        return number;
    }
}
