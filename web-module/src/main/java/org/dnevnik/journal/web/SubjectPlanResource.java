package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.KeepPlan;
import org.dnevnik.journal.MakePlan;
import org.dnevnik.journal.PlanForms;
import org.dnevnik.journal.ReadPlan;
import org.dnevnik.journal.SubjectPlanService;
import org.dnevnik.journal.view.PlanTopic;
import org.dnevnik.school.Fault;
import org.dnevnik.school.ImportFile;
import org.dnevnik.shell.web.Language;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** Plans of subjects, as their pages send them. */
@Path("plans")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SubjectPlanResource {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private SubjectPlanService plans;

    @Inject
    private CurrentCaller caller;

    /**
     * A new plan.
     *
     * @param choice subject and grade, {@code 8011-5}
     */
    public record NewPlan(
            long school,
            int year,
            String choice,
            String name,
            @Nullable Long like) {

        MakePlan toCommand() {
            if (!choice.matches("\\d{1,18}-\\d{1,2}")) {
                throw new BadRequestException("choice of a subject");
            }
            String[] parts = choice.split("-", 2);
            return new MakePlan(school, year, Long.parseLong(parts[0]), Integer.parseInt(parts[1]), name, like);
        }
    }

    /** A file of the page. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record SentBook(String name, byte[] content) {}

    /** What a file says: topics, or what is wrong where, in the reader's words. */
    public record Answer(List<PlanTopic> topics, List<String> faults) {}

    /** Groups that are to learn by a plan. */
    public record Chosen(@Nullable List<Long> groups) {}

    @POST
    public Map<String, Long> make(NewPlan order) {
        return Map.of("id", plans.make(caller.get(), order.toCommand()));
    }

    @POST
    @Path("{plan:\\d{1,18}}")
    public void keep(@PathParam("plan") long plan, KeepPlan order) {
        plans.keep(
                caller.get(), new KeepPlan(plan, order.seenVersion(), order.name(), order.parallel(), order.topics()));
    }

    @DELETE
    @Path("{plan:\\d{1,18}}")
    @Consumes(MediaType.WILDCARD)
    public void drop(@PathParam("plan") long plan) {
        plans.drop(caller.get(), plan);
    }

    @POST
    @Path("{plan:\\d{1,18}}/groups")
    public void assign(@PathParam("plan") long plan, Chosen order) {
        plans.assign(caller.get(), plan, order.groups() == null ? List.of() : order.groups());
    }

    /** Says what a file has; changes nothing. */
    @POST
    @Path("{plan:\\d{1,18}}/read")
    public Answer read(
            @jakarta.ws.rs.core.Context HttpServletRequest request, @PathParam("plan") long plan, SentBook book) {
        ReadPlan read = plans.read(caller.get(), plan, new ImportFile(book.name(), book.content()));
        Texts texts = Language.textsOf(request);
        return new Answer(
                read.topics(), read.faults().stream().map(f -> said(f, texts)).toList());
    }

    /** An empty form. */
    @GET
    @Path("template.xlsx")
    @Consumes(MediaType.WILDCARD)
    @Produces(WORKBOOK)
    public Response template() {
        return download("plan.xlsx", PlanForms.template());
    }

    /** A plan as it stands. */
    @GET
    @Path("{plan:\\d{1,18}}.xlsx")
    @Consumes(MediaType.WILDCARD)
    @Produces(WORKBOOK)
    public Response book(@PathParam("plan") long plan) {
        return download("plan-" + plan + ".xlsx", PlanForms.of(plans.plan(caller.get(), plan)));
    }

    private static String said(Fault fault, Texts texts) {
        String what = texts.format(fault.key(), fault.args().toArray());
        String value = fault.value().isEmpty() ? "" : " «" + fault.value() + "»";
        return fault.row() == 0
                ? what
                : texts.format("journal.plan.place", fault.row(), fault.column()) + value + ". " + what;
    }

    private static Response download(String name, byte[] content) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
