package org.dnevnik.shell.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.dnevnik.kernel.Holder;
import org.dnevnik.people.view.HeldPosition;
import org.dnevnik.school.ToldRight;

/** Why somebody has a right, in the reader's words. */
final class RightReason {

    private final Texts texts;
    private final List<HeldPosition> positions;
    private final DateTimeFormatter day;

    RightReason(Texts texts, List<HeldPosition> positions) {
        this.texts = texts;
        this.positions = positions;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.locale());
    }

    String of(ToldRight told) {
        String reason = reason(told);
        return told.ground().chosen() ? texts.format("identity.whoMay.chosen", reason) : reason;
    }

    private String reason(ToldRight told) {
        Holder holder = told.ground().holder();
        LocalDate once = told.until();
        if (holder.isPosition()) {
            return positions.stream()
                    .filter(p -> p.role().name().equals(holder.name()))
                    .findFirst()
                    .map(p -> texts.format("identity.whoMay.position", p.title(), day.format(p.starts())))
                    .orElse(texts.get("school.holder." + holder));
        }
        return once == null
                ? texts.format("identity.whoMay.by." + holder, told.over())
                : texts.format("identity.whoMay.once", told.over(), day.format(once));
    }
}
