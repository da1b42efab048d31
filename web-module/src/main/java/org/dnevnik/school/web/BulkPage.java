package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.Families;
import org.dnevnik.school.BulkService;
import org.dnevnik.school.view.BulkChangeLine;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /people/changes?school=…&done=…}: changes of many people, with the way back. */
@Named
@RequestScoped
public class BulkPage {

    private static final String ADDRESS = "/people/changes";

    @Inject
    private BulkService bulk;

    @Inject
    private CurrentCaller caller;

    private Asked asked = new Asked(Map.of());
    private long school;
    private List<ChangeLine> lines = List.of();
    private @Nullable String next;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        FacesContext faces = FacesContext.getCurrentInstance();
        asked = Asked.now();
        Caller reader = caller.get();
        Long wanted = asked.id("school");
        school = reader.schools()
                .filter(reader::runs)
                .filter(s -> wanted == null || wanted.equals(s))
                .findFirst()
                .orElseThrow(() -> new NotFound("changes of school " + wanted));
        Long before = asked.id("before");
        Slice<BulkChangeLine> changes = bulk.changes(reader, school, before == null ? Long.MAX_VALUE : before);
        Texts texts = Texts.in(faces.getViewRoot().getLocale());
        lines = changes.items().stream().map(c -> line(c, texts)).toList();
        next = changes.next();
    }

    private static ChangeLine line(BulkChangeLine c, Texts texts) {
        String since = c.since() == null ? "" : texts.date(c.since());
        String undone = c.undoneAt() == null
                ? ""
                : texts.format("school.bulk.undoneBy", texts.moment(c.undoneAt(), Families.REGION), c.undoneBy());
        return new ChangeLine(
                c.id(),
                texts.format("school.bulk.what." + c.kind(), c.target(), since),
                texts.count(c.kind().ofClasses() ? "school.bulk.classes" : "school.bulk.people", c.people()),
                c.madeBy(),
                texts.moment(c.madeAt(), Families.REGION),
                undone);
    }

    public List<ChangeLine> getLines() {
        return lines;
    }

    public long getSchool() {
        return school;
    }

    /** The change that was made a moment ago; 0 for none. */
    public long getDone() {
        Long done = asked.id("done");
        return done == null ? 0 : done;
    }

    public @Nullable String getNextAddress() {
        return next == null ? null : asked.with(ADDRESS, "before", next);
    }
}
