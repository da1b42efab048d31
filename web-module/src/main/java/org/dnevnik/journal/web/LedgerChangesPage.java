package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.LedgerService;
import org.dnevnik.journal.model.LedgerRow;
import org.dnevnik.journal.view.ChangesAsked;
import org.dnevnik.journal.view.LedgerChange;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /school/ledger-changes?from=…&to=…&kind=…&who=…&pupil=…&after=…}: who changed what in a school's journals. */
@Named
@RequestScoped
public class LedgerChangesPage {

    private static final String ADDRESS = "/school/ledger-changes";

    /** Days that are shown where nobody asked for others. */
    private static final int USUAL_DAYS = 7;

    /** Longest span: an academic year. */
    private static final int MOST_DAYS = 366;

    @Inject
    private LedgerService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private Asked asked = new Asked(Map.of());
    private Slice<LedgerChange> slice = new Slice<>(List.of(), null);
    private List<ChangeWords.Line> lines = List.of();
    private LocalDate from = LocalDate.EPOCH;
    private LocalDate to = LocalDate.EPOCH;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Caller asking = caller.get();
        long school = asking.schoolsWith(Right.CHECK_LEDGER)
                .findFirst()
                .orElseThrow(() -> new NotFound("a school's changes"));
        asked = Asked.now();
        readDays();
        slice = service.changes(asking, school, filter());
        ChangeWords words = new ChangeWords(
                Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale()));
        lines = slice.items().stream().map(words::of).toList();
    }

    private void readDays() {
        to = asked.date("to", clock.today(Families.REGION));
        from = asked.date("from", to.minusDays(USUAL_DAYS - 1));
        if (from.isAfter(to)) {
            from = to;
        }
        if (from.isBefore(to.minusDays(MOST_DAYS))) {
            from = to.minusDays(MOST_DAYS);
        }
    }

    private ChangesAsked filter() {
        String after = asked.after();
        return new ChangesAsked(
                from,
                to,
                getKinds().contains(getKind()) ? getKind() : null,
                getWho(),
                getPupil(),
                after == null ? null : ChangesAsked.Place.read(after));
    }

    public List<ChangeWords.Line> getLines() {
        return lines;
    }

    public List<String> getKinds() {
        return Stream.of(LedgerRow.Kind.values()).map(Enum::name).toList();
    }

    public LocalDate getFrom() {
        return from;
    }

    public LocalDate getTo() {
        return to;
    }

    public String getKind() {
        return asked.text("kind");
    }

    public String getWho() {
        return asked.text("who");
    }

    public String getPupil() {
        return asked.text("pupil");
    }

    /** Null at the end. */
    public @Nullable String getNextAddress() {
        return asked.next(ADDRESS, slice.next());
    }

    /** The list's beginning, where this is not it. */
    public @Nullable String getFirstAddress() {
        return asked.first(ADDRESS);
    }
}
