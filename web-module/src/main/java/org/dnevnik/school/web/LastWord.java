package org.dnevnik.school.web;

import jakarta.faces.context.FacesContext;
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
        return texts.format("school.rights.changed", last.by(), texts.moment(last.at(), Families.REGION));
    }
}
