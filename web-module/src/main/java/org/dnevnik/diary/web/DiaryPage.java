package org.dnevnik.diary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.dnevnik.diary.Diary;
import org.dnevnik.diary.DiaryService;
import org.dnevnik.diary.OpenDiary;
import org.dnevnik.diary.view.DiaryWeek;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.people.view.ChildView;
import org.jspecify.annotations.Nullable;

/** The week of one pupil: whose and which stand in the address. */
@Named
@RequestScoped
public class DiaryPage {

    @Inject
    private CurrentCaller caller;

    @Inject
    private DiaryService service;

    private @Nullable Diary diary;

    /** Reads the week before anything is written, so that a refusal still has its status. */
    public void read() {
        diary = service.open(caller.get(), LastRead.asked(), date(parameter("week")))
                .orElse(null);
        if (diary != null) {
            LastRead.keep(new OpenDiary(diary.week().pupil(), diary.children()));
        }
    }

    /** Null when the reader has no diary to read. */
    public @Nullable DiaryWeek getWeek() {
        return diary == null ? null : diary.week();
    }

    /** Hash of what the reader may sign of the week; null: nothing, or not yet. */
    public @Nullable String getToSign() {
        return diary == null ? null : diary.toSign();
    }

    /** The reader's own children, among whom the page switches; empty for everybody else. */
    public List<ChildView> getChildren() {
        return diary == null ? List.of() : diary.children();
    }

    /** Whether the reader is the pupil or a guardian, who may announce an absence. */
    public boolean isFamily() {
        return diary != null
                && (diary.week().pupil().person() == caller.get().person()
                        || diary.children().stream()
                                .anyMatch(
                                        c -> c.person() == diary.week().pupil().person()));
    }

    private static @Nullable String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new NotFound("diary of no week");
        }
    }
}
