package org.dnevnik.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An own password in place of the school's.
 *
 * @param agreed keys of the consents that the person gives
 */
public record ChoosePassword(String password, @Nullable List<String> agreed) {

    public ChoosePassword {
        agreed = agreed == null ? List.of() : List.copyOf(agreed);
    }
}
