package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.LessonDesk;
import org.dnevnik.journal.LessonDeskService;
import org.dnevnik.journal.view.LessonHead.DayStop;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.DayTexts;
import org.jspecify.annotations.Nullable;

/** The page from which a lesson is run: {@code /journal/lesson?id=…&year=…}. */
@Named
@RequestScoped
public class LessonPage {

    @Inject
    private LessonDeskService lessons;

    @Inject
    private CurrentCaller caller;

    private @Nullable LessonDesk desk;

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        Asked asked = Asked.now();
        desk = lessons.open(caller.get(), asked.required("id"), (int) asked.required("year"));
    }

    public LessonDesk getDesk() {
        return Objects.requireNonNull(desk, "read before rendering");
    }

    /** Under whose name the browser keeps what is not saved yet. */
    public long getPerson() {
        return caller.get().person();
    }

    /** «Вторник, 24 ноября». */
    public String getDay() {
        DayTexts texts =
                new DayTexts(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return texts.weekday(getDesk().card().date()) + ", "
                + texts.date(getDesk().card().date());
    }

    /** When, where and who, as far as it is known. */
    public String getMeta() {
        return Stream.of(
                        getDesk().head().hours(),
                        getDesk().head().place(),
                        getDesk().head().teacher())
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }

    /** Lessons of the asking teacher's day; none when this is the only one. */
    public List<DayStop> getStops() {
        List<DayStop> stops = getDesk().head().day();
        return stops.size() > 1 ? stops : List.of();
    }
}
