package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.school.ImportFile;
import org.dnevnik.shell.web.Language;
import org.dnevnik.shell.web.Texts;
import org.dnevnik.timetable.LoadPlan;
import org.dnevnik.timetable.PlanLoadService;
import org.dnevnik.timetable.PlanLook;
import org.dnevnik.timetable.PlanNames;
import org.dnevnik.timetable.UnknownName;
import org.jspecify.annotations.Nullable;

/** Timetables of other programs: looked at, matched name by name, and made drafts of. */
@Path("timetable/load")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlanLoadResource {

    @Inject
    private PlanLoadService plans;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    /** A file with what is chosen for its names; the content in Base64. */
    public record LoadOrder(
            long school,
            int year,
            @Nullable String name,
            ImportOrder.@Nullable SentFile file,
            @Nullable Map<String, Long> chosen) {

        LoadPlan toCommand() {
            ImportOrder.SentFile sent = file == null ? new ImportOrder.SentFile("", new byte[0]) : file;
            return new LoadPlan(
                    school,
                    year,
                    name == null ? "" : name,
                    new ImportFile(sent.name(), sent.content()),
                    chosen == null ? Map.of() : chosen);
        }
    }

    /** What the page shows of a file. */
    public record Look(List<String> faults, List<UnknownName> unknown, PlanNames names, String summary) {}

    @POST
    @Path("look")
    public Look look(LoadOrder order) {
        PlanLook look = plans.look(caller.get(), order.toCommand());
        Texts texts = Language.textsOf(request);
        List<String> faults = look.faults().stream()
                .limit(200)
                .map(f -> (f.row() > 0 ? texts.format("timetable.load.line", f.sheet(), f.row()) + " " : "")
                        + texts.format(f.key(), f.args().toArray()))
                .toList();
        String summary = texts.format(
                "timetable.load.summary", look.lessons(), look.added(), look.gone(), look.moved(), look.changed());
        return new Look(faults, look.unknown(), look.names(), summary);
    }

    @POST
    public PlansResource.Next load(LoadOrder order) {
        return new PlansResource.Next("/timetable/editor?plan=" + plans.load(caller.get(), order.toCommand()));
    }
}
