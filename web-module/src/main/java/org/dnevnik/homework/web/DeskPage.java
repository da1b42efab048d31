package org.dnevnik.homework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dnevnik.homework.HomeworkDesk;
import org.dnevnik.homework.HomeworkService;
import org.dnevnik.homework.model.WantedAnswer;
import org.dnevnik.homework.view.HomeworkLine;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Role;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** A teacher's desk: {@code /homework}. Families are led to their tasks. */
@Named("homeworkDeskPage")
@RequestScoped
public class DeskPage {

    @Inject
    private HomeworkService homework;

    @Inject
    private CurrentCaller caller;

    private @Nullable HomeworkDesk desk;
    private @Nullable Asked asked;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() throws IOException {
        boolean family = caller.get().is(Role.PUPIL) || caller.get().is(Role.GUARDIAN);
        boolean teaches = caller.get().is(Role.TEACHER)
                || caller.get().is(Role.HEAD)
                || caller.get().is(Role.ADMINISTRATOR);
        if (family && !teaches) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().redirect("/homework/tasks");
            faces.responseComplete();
            return;
        }
        asked = Asked.now();
        desk = homework.desk(caller.get(), asked.text("after"), asked.text("waiting"));
    }

    public HomeworkDesk getDesk() {
        return Objects.requireNonNull(desk, "read before rendering");
    }

    /** Whether it is the first page. */
    public boolean isFirst() {
        return address().text("after").isEmpty() && !isOnlyWaiting();
    }

    /** Whether it is a further page of what waits. */
    public boolean isOnlyWaiting() {
        return !address().text("waiting").isEmpty();
    }

    /** The page of what waits further. */
    public String getMoreWaiting() {
        return address().with("/homework", "waiting", getDesk().waiting().next());
    }

    /** The page that follows. */
    public String getMore() {
        return address().with("/homework", "after", getDesk().running().next());
    }

    private Asked address() {
        return Objects.requireNonNull(asked, "read before rendering");
    }

    /** Whether the reader has children whose tasks stand on another page. */
    public boolean isFamily() {
        return caller.get().is(Role.GUARDIAN);
    }

    public String day(LocalDate day) {
        return HomeworkWords.here().due(day, getDesk().today());
    }

    public String moment(Instant at) {
        return HomeworkWords.here().moment(at);
    }

    /** Of which answers wait for the reader, the earliest day first. */
    public List<HomeworkLine> getWaiting() {
        return Stream.concat(
                        getDesk().waiting().items().stream(),
                        getDesk().running().items().stream().filter(DeskPage::waits))
                .toList();
    }

    /** What is due from today on, and waits for nothing. */
    public List<HomeworkLine> getAhead() {
        return getDesk().running().items().stream()
                .filter(l -> !waits(l) && !l.due().isBefore(getDesk().today()))
                .toList();
    }

    /** What was due in the last days, and waits for nothing. */
    public List<HomeworkLine> getPast() {
        return getDesk().running().items().stream()
                .filter(l -> !waits(l) && l.due().isBefore(getDesk().today()))
                .toList();
    }

    private static boolean waits(HomeworkLine line) {
        return line.waiting() > 0 && line.answer() != WantedAnswer.NONE;
    }
}
