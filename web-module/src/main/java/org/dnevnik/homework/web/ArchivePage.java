package org.dnevnik.homework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.dnevnik.homework.HomeworkService;
import org.dnevnik.homework.view.HomeworkLine;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Slice;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** Everything that was given: {@code /homework/archive?q=…}. */
@Named("homeworkArchivePage")
@RequestScoped
public class ArchivePage {

    @Inject
    private HomeworkService homework;

    @Inject
    private CurrentCaller caller;

    private @Nullable Slice<HomeworkLine> found;
    private @Nullable Asked asked;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        asked = Asked.now();
        found = homework.archive(caller.get(), getWords(), asked.text("after"));
    }

    public Slice<HomeworkLine> getFound() {
        return Objects.requireNonNull(found, "read before rendering");
    }

    /** What is sought; empty: everything. */
    public String getWords() {
        return address().text("q");
    }

    /** Whether it is the first slice. */
    public boolean isFirst() {
        return address().text("after").isEmpty();
    }

    /** The slice that follows. */
    public String getMore() {
        return address().with("/homework/archive", "after", getFound().next());
    }

    public String day(LocalDate day) {
        return HomeworkWords.here().shortDay(day) + " " + day.getYear();
    }

    private Asked address() {
        return Objects.requireNonNull(asked, "read before rendering");
    }
}
