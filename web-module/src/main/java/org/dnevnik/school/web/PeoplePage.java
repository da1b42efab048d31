package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.view.MatchReason;
import org.dnevnik.school.PeopleAsked;
import org.dnevnik.school.PeopleList;
import org.dnevnik.school.PeopleService;
import org.dnevnik.school.view.ListedPerson;
import org.dnevnik.school.view.PeopleKind;
import org.dnevnik.school.view.RegionPerson;
import org.dnevnik.school.view.RollClass;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** People of a school: {@code /people?show=…&class=…&name=…&sort=…&after=…}; for the region's operator a search among all. */
@Named
@RequestScoped
public class PeoplePage {

    private static final PeopleList NOBODY = new PeopleList(
            0, LocalDate.EPOCH, false, false, List.of(), new Slice<>(List.of(), null), Map.of(), Map.of());

    @Inject
    private PeopleService people;

    @Inject
    private CurrentCaller caller;

    private Map<String, String> parameters = Map.of();
    private Asked asked = new Asked(Map.of());
    private PeopleAsked wanted = AskedPeople.of(Map.of());
    private PeopleList list = NOBODY;
    private List<PersonLine> lines = List.of();
    private List<RegionPerson> everywhere = List.of();

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        FacesContext faces = FacesContext.getCurrentInstance();
        parameters = faces.getExternalContext().getRequestParameterMap();
        asked = new Asked(parameters);
        wanted = AskedPeople.of(parameters);
        if (isRegional()) {
            everywhere = people.region(caller.get(), wanted.text());
            return;
        }
        list = people.list(caller.get(), wanted);
        Texts texts = Texts.in(faces.getViewRoot().getLocale());
        DateTimeFormatter date =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.locale());
        lines = list.people().items().stream().map(p -> line(p, texts, date)).toList();
    }

    /** Whether the reader may load people from a file. */
    public boolean isBringing() {
        return caller.get().may(Right.IMPORT, list.school());
    }

    private PersonLine line(ListedPerson p, Texts texts, DateTimeFormatter date) {
        String birth = p.birthDate() == null ? "" : date.format(p.birthDate());
        return new PersonLine(
                p.person(),
                p.name(),
                isPupils() ? birth : p.detail(),
                p.group(),
                p.className(),
                p.guardians(),
                p.phone(),
                p.email(),
                reason(list.reasons().get(p.person()), texts));
    }

    private static String reason(@Nullable MatchReason reason, Texts texts) {
        return reason == null || reason == MatchReason.EXACT || reason == MatchReason.BEGINS
                ? ""
                : texts.get("school.people.reason." + reason);
    }

    /** Whether the reader has no school and looks for one person among all of the region. */
    public boolean isRegional() {
        Caller reader = caller.get();
        return reader.is(Role.REGION_OPERATOR) && reader.schools().findAny().isEmpty();
    }

    public List<RegionPerson> getEverywhere() {
        return everywhere;
    }

    public boolean isPupils() {
        return wanted.kind() == PeopleKind.PUPILS;
    }

    public boolean isStaff() {
        return wanted.kind() == PeopleKind.STAFF;
    }

    public boolean isFamily() {
        return wanted.kind() == PeopleKind.FAMILY;
    }

    public PeopleList getList() {
        return list;
    }

    /** Whether the reader gives access to somebody on the lists. */
    public boolean isGiving() {
        Caller reader = caller.get();
        return reader.may(Right.GIVE_ACCESS, list.school())
                || !list.whole()
                        && reader.groundAs(Holder.CLASS_TEACHER, Right.GIVE_ACCESS, list.school())
                                .isPresent();
    }

    /** How many learn in the shown classes. */
    public int getLearning() {
        return list.classes().stream().mapToInt(RollClass::pupils).sum();
    }

    public List<PersonLine> getLines() {
        return lines;
    }

    /** The class that was asked for; null: all. */
    public @Nullable RollClass getChosen() {
        return list.classes().stream()
                .filter(c -> wanted.group() != null && c.id() == wanted.group())
                .findFirst()
                .orElse(null);
    }

    public PeopleAsked getAsked() {
        return wanted;
    }

    /** How many answer to the search on a list, with a space before it; empty without a search. */
    public String found(String kind) {
        Integer count = list.found().get(PeopleKind.read(kind));
        return count == null ? "" : " " + count;
    }

    /** The same search on another list. */
    public String showAddress(String kind) {
        return new Asked(Map.of("name", wanted.text())).with(AskedPeople.ADDRESS, "show", kind);
    }

    /** This list in the other order, from its beginning. */
    public String orderAddress(String order) {
        Map<String, String> kept = new HashMap<>(parameters);
        kept.remove("after");
        return new Asked(kept).with(AskedPeople.ADDRESS, "sort", order);
    }

    /** What the list shows, as the parameters of an address. */
    public String getQuery() {
        return asked.with("", Asked.AFTER, null);
    }

    public @Nullable String getNextAddress() {
        return asked.next(AskedPeople.ADDRESS, list.people().next());
    }

    /** The list's beginning, where this is not it. */
    public @Nullable String getFirstAddress() {
        return wanted.after() == null ? null : asked.with(AskedPeople.ADDRESS, Asked.AFTER, null);
    }
}
