package org.dnevnik.school.web;

import jakarta.faces.context.FacesContext;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.dnevnik.people.Families;
import org.dnevnik.school.view.RuleLine;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** Who changed a rule of the school, and when. */
final class LastWord {

    private LastWord() {}

    static String of(@Nullable RuleLine last) {
        if (last == null) {
            return "";
        }
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .withZone(Families.REGION);
        return texts.format("school.rights.changed", last.by(), day.format(last.at()));
    }
}
