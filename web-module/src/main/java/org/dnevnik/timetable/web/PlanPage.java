package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.dnevnik.timetable.PlanDifference;
import org.dnevnik.timetable.PlanService;
import org.dnevnik.timetable.PlanSight;
import org.dnevnik.timetable.view.PlanHead;
import org.jspecify.annotations.Nullable;

/** One plan, its words and what it changes: {@code /timetable/plan?plan=…&other=…}. */
@Named
@RequestScoped
public class PlanPage {

    private static final int MOST_SHOWN = 500;

    @Inject
    private PlanService plans;

    @Inject
    private CurrentCaller caller;

    private @Nullable PlanSight sight;
    private @Nullable PlanLine line;
    private List<DifferenceLine> difference = List.of();
    private long other;
    private int more;

    /** A line of the comparison; {@code was} and {@code is} are empty for what came or went. */
    public record DifferenceLine(String kind, String look, String what, String was, String is) {}

    /** Reads before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Asked asked = Asked.now();
        long plan = asked.required("plan");
        Long against = asked.id("other");
        PlanSight read = plans.plan(caller.get(), plan);
        other = against == null ? 0 : against;
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        PlanTexts words = new PlanTexts(texts, read.names());
        List<PlanDifference.Line> lines = plans.difference(caller.get(), plan, other);
        more = Math.max(0, lines.size() - MOST_SHOWN);
        difference = lines.stream()
                .sorted(Comparator.comparing(l -> words.what(l.lesson())))
                .limit(MOST_SHOWN)
                .map(l -> line(l, words, texts))
                .toList();
        line = PlanLine.of(read.head(), texts);
        sight = read;
    }

    private static DifferenceLine line(PlanDifference.Line l, PlanTexts words, Texts texts) {
        return new DifferenceLine(
                texts.get("timetable.difference." + l.kind()),
                "pl-" + l.kind().toLowerCase(java.util.Locale.ROOT),
                words.what(l.lesson()),
                l.before() == null ? "" : words.when(l.before()) + tail(words.who(l.before())),
                l.after() == null ? "" : words.when(l.after()) + tail(words.who(l.after())));
    }

    private static String tail(String who) {
        return who.isEmpty() ? "" : " · " + who;
    }

    public PlanHead getHead() {
        return Objects.requireNonNull(sight, "read before rendering").head();
    }

    public PlanLine getLine() {
        return Objects.requireNonNull(line, "read before rendering");
    }

    /** The plans it may be compared with. */
    public List<PlanHead> getOthers() {
        return Objects.requireNonNull(sight, "read before rendering").year().plans().stream()
                .filter(p -> p.id() != getHead().id())
                .toList();
    }

    public long getOther() {
        return other;
    }

    public List<DifferenceLine> getDifference() {
        return difference;
    }

    /** Lines that are not shown. */
    public int getMore() {
        return more;
    }
}
