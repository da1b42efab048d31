package org.dnevnik.identity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as Gosuslugi knows them; both ways to Gosuslugi end in this.
 *
 * @param oid       the number of the account there, for life
 * @param trusted   whether it is a confirmed one
 * @param status    {@code REGISTERED} for an account that lives
 * @param gender    {@code M} or {@code F}; empty where it was not told
 * @param snils     eleven digits; empty where there is none
 * @param documents kinds of the verified ones, {@code RF_PASSPORT} among them
 * @param child     whether a parent has made the account for a child
 */
public record EsiaIdentity(
        String oid,
        boolean trusted,
        String status,
        String lastName,
        String firstName,
        @Nullable String middleName,
        LocalDate birthDate,
        String gender,
        String snils,
        List<String> documents,
        boolean child) {

    public EsiaIdentity {
        documents = List.copyOf(documents);
    }

    boolean isRegistered() {
        return status.equals("REGISTERED");
    }

    boolean hasPassport() {
        return documents.contains("RF_PASSPORT");
    }
}
