package org.dnevnik.timetable.web;

import jakarta.faces.context.FacesContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.dnevnik.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** What the address of a page asks for. */
final class Asked {

    private final Map<String, String> parameters;

    private Asked(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    static Asked now() {
        return new Asked(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
    }

    String text(String name) {
        return parameters.getOrDefault(name, "").strip();
    }

    /** @throws NotFound for what is no number */
    @Nullable
    Long number(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw new NotFound(name + " that is no number");
        }
        return Long.valueOf(text);
    }

    /** @throws NotFound for none */
    long required(String name) {
        Long number = number(name);
        if (number == null) {
            throw new NotFound(name + " that nobody named");
        }
        return number;
    }

    LocalDate date(String name, LocalDate otherwise) {
        try {
            return text(name).isEmpty() ? otherwise : LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }
}
