package org.dnevnik.diary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.dnevnik.diary.ClassRating;
import org.dnevnik.diary.DiaryFigures;
import org.dnevnik.diary.DiaryFiguresService;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** {@code /diary/figures?person=…&span=…&subject=…}: a pupil's averages; {@code /diary/rating?class=…&period=…}: a class by its averages. */
@Named
@RequestScoped
public class DiaryFiguresPage {

    @Inject
    private CurrentCaller caller;

    @Inject
    private DiaryFiguresService service;

    private @Nullable DiaryFigures shown;
    private @Nullable ClassRating rating;

    /** Reads before anything is written, so that a refusal still has its status. */
    public void read() {
        Asked asked = Asked.now();
        shown = service.figures(caller.get(), LastRead.asked(), asked.text("span"), asked.id("subject"))
                .orElse(null);
        if (shown != null) {
            LastRead.keep(shown.open());
        }
    }

    /** Likewise, a class. */
    public void readClass() {
        Asked asked = Asked.now();
        rating = service.rating(caller.get(), asked.required("class"), asked.id("period"));
    }

    /** Null when the reader has no diary to read. */
    public @Nullable DiaryFigures getShown() {
        return shown;
    }

    public ClassRating getRating() {
        return Objects.requireNonNull(rating, "read before rendering");
    }

    /** With two digits, for reading. */
    public BigDecimal rounded(BigDecimal mean) {
        return mean.setScale(2, RoundingMode.HALF_UP);
    }
}
