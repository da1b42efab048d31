package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.school.BulkOptions;
import org.dnevnik.school.BulkOrder;
import org.dnevnik.school.BulkPreview;
import org.dnevnik.school.BulkService;
import org.dnevnik.school.view.BulkKind;
import org.dnevnik.school.view.PeopleKind;
import org.dnevnik.shell.web.Language;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** What the list of people sends to change many at once. */
@Path("bulk/{school:\\d{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BulkResource {

    @Inject
    private BulkService bulk;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    @PathParam("school")
    private long school;

    /** An order as the dialog writes it. */
    public record Told(
            String kind,
            String list,
            @Nullable List<Long> people,
            @Nullable Long group,
            @Nullable String since,
            @Nullable Long person,
            @Nullable String value) {

        BulkOrder order() {
            BulkKind asked = Arrays.stream(BulkKind.values())
                    .filter(k -> k.name().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("bulk change " + kind));
            return new BulkOrder(
                    asked,
                    PeopleKind.read(list),
                    people == null ? List.of() : people,
                    group,
                    day(),
                    person,
                    Objects.requireNonNullElse(value, ""));
        }

        private @Nullable LocalDate day() {
            try {
                return since == null || since.isEmpty() ? null : LocalDate.parse(since);
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }

    /**
     * A line of the preview.
     *
     * @param fault in the reader's words; empty when it can be done
     */
    public record Line(long id, String name, String from, String to, String fault) {}

    /** @param summary how many change and how many are refused, in the reader's words */
    public record Preview(boolean clean, String summary, List<Line> lines) {}

    /**
     * What can be chosen.
     *
     * @param kind CLASS, SUBGROUP, STREAM or ELECTIVE of a group; STAFF
     */
    public record Choice(long id, String name, String kind) {}

    @GET
    @Path("options")
    @Consumes(MediaType.WILDCARD)
    public List<Choice> options() {
        BulkOptions options = bulk.options(caller.get(), school);
        return java.util.stream.Stream.concat(
                        options.groups().stream().map(g -> new Choice(g.id(), g.name(), g.kind())),
                        options.staff().stream().map(s -> new Choice(s.person(), s.name(), "STAFF")))
                .toList();
    }

    @POST
    @Path("preview")
    public Preview preview(Told told) {
        BulkPreview preview = bulk.preview(caller.get(), school, told.order());
        Texts texts = Language.textsOf(request);
        List<Line> lines = preview.lines().stream().map(l -> line(l, texts)).toList();
        String changed = texts.format("school.bulk.changed", preview.changed());
        int refused = lines.size() - preview.changed();
        String summary = refused == 0 ? changed : changed + " " + texts.format("school.bulk.refused", refused);
        return new Preview(preview.isClean(), summary, lines);
    }

    private static Line line(BulkPreview.Line l, Texts texts) {
        String fault = l.fault() == null ? "" : texts.get("school.bulk.fault." + l.fault());
        return new Line(l.id(), l.name(), l.from(), l.to(), fault);
    }

    @POST
    @Path("apply")
    public Map<String, Long> apply(Told told) {
        return Map.of("id", bulk.apply(caller.get(), school, told.order()));
    }

    @POST
    @Path("{change:\\d{1,18}}/undo")
    @Consumes(MediaType.WILDCARD)
    public void undo(@PathParam("change") long change) {
        bulk.undo(caller.get(), school, change);
    }
}
