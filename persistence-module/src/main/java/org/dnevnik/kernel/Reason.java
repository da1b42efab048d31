package org.dnevnik.kernel;

/** Why something was refused: implemented by one enum a feature ({@code JournalRefusal.PERIOD_CLOSED}). */
public interface Reason {

    /** The enum constant's name. */
    String name();

    /** Key of the text in the bundles: {@code journal.refusal.PERIOD_CLOSED} for {@code JournalRefusal.PERIOD_CLOSED}. */
    default String key() {
        String type = getClass().getSimpleName();
        String feature = type.replace("Refusal", "");
        return feature.toLowerCase(java.util.Locale.ROOT) + ".refusal." + name();
    }
}
