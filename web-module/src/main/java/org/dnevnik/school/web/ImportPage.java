package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.people.Families;
import org.dnevnik.school.ImportDesk;
import org.dnevnik.school.ImportDeskService;
import org.dnevnik.school.view.ImportRun;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** Where a school's files are brought in: {@code /school/import}, for the region's operator {@code ?school=…}. */
@Named
@RequestScoped
public class ImportPage {

    @Inject
    private ImportDeskService desks;

    @Inject
    private CurrentCaller caller;

    private @Nullable ImportDesk desk;
    private List<RunLine> runs = List.of();

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Asked asked = Asked.now();
        ImportDesk read = desks.desk(caller.get(), asked.id("school"));
        Texts texts = Texts.in(faces.getViewRoot().getLocale());
        runs = read.runs().stream().map(r -> line(r, texts)).toList();
        desk = read;
    }

    private static RunLine line(ImportRun run, Texts texts) {
        String state = texts.format("school.import.run." + run.state(), run.created(), run.changed(), run.faults());
        return new RunLine(
                texts.moment(run.startedAt(), Families.REGION),
                run.startedAt().toString(),
                run.person(),
                run.files(),
                state,
                look(run.state()),
                run.id(),
                run.state().equals("RUNNING"));
    }

    private static String look(String state) {
        return switch (state) {
            case "DONE" -> "of-good";
            case "RUNNING" -> "";
            default -> "of-bad";
        };
    }

    public ImportDesk getDesk() {
        return Objects.requireNonNull(desk, "read before rendering");
    }

    public List<RunLine> getRuns() {
        return runs;
    }
}
