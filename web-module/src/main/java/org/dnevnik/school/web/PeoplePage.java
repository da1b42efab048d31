package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.people.view.StaffMember;
import org.dnevnik.school.PeopleAsked;
import org.dnevnik.school.PeopleService;
import org.dnevnik.school.PupilList;
import org.dnevnik.school.StaffList;
import org.dnevnik.school.view.RollClass;
import org.dnevnik.school.view.RollPupil;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** People of a school: {@code /people?class=…&name=…&after=…}, staff with {@code ?show=staff}. */
@Named
@RequestScoped
public class PeoplePage {

    private static final String ADDRESS = "/people";
    private static final String STAFF = "staff";

    @Inject
    private PeopleService people;

    @Inject
    private CurrentCaller caller;

    private Asked asked = new Asked(java.util.Map.of());
    private List<RollClass> classes = List.of();
    private List<PersonLine> lines = List.of();
    private boolean whole;
    private @Nullable String next;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        FacesContext faces = FacesContext.getCurrentInstance();
        asked = new Asked(faces.getExternalContext().getRequestParameterMap());
        String after = asked.text("after");
        PeopleAsked wanted = new PeopleAsked(
                asked.id("school"), asked.id("class"), asked.text("name"), after.isEmpty() ? null : after);
        if (isStaff()) {
            readStaff(people.staff(caller.get(), wanted));
        } else {
            readPupils(
                    people.pupils(caller.get(), wanted),
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                            .withLocale(
                                    Texts.in(faces.getViewRoot().getLocale()).locale()));
        }
    }

    private void readPupils(PupilList list, DateTimeFormatter date) {
        classes = list.classes();
        whole = list.whole();
        lines = list.pupils().items().stream().map(p -> pupil(p, date)).toList();
        next = list.pupils().next();
    }

    private void readStaff(StaffList list) {
        classes = list.classes();
        whole = true;
        lines = list.staff().items().stream().map(this::member).toList();
        next = list.staff().next();
    }

    private static PersonLine pupil(RollPupil p, DateTimeFormatter date) {
        String birth = p.birthDate() == null ? "" : date.format(p.birthDate());
        return new PersonLine(p.person(), p.name(), birth, p.group(), p.className(), p.guardians(), null, null);
    }

    private PersonLine member(StaffMember m) {
        String led = classes.stream()
                .filter(c -> Objects.equals(c.teacher(), m.person()))
                .map(RollClass::name)
                .collect(java.util.stream.Collectors.joining(", "));
        return new PersonLine(m.person(), m.name(), m.titles(), null, led, List.of(), m.phone(), m.email());
    }

    public boolean isStaff() {
        return asked.text("show").equals(STAFF);
    }

    public boolean isWhole() {
        return whole;
    }

    public List<RollClass> getClasses() {
        return classes;
    }

    /** How many learn in the shown classes. */
    public int getPupils() {
        return classes.stream().mapToInt(RollClass::pupils).sum();
    }

    public List<PersonLine> getLines() {
        return lines;
    }

    /** The class that was asked for; null: all. */
    public @Nullable RollClass getChosen() {
        Long group = asked.id("class");
        return classes.stream()
                .filter(c -> group != null && c.id() == group)
                .findFirst()
                .orElse(null);
    }

    public String getName() {
        return asked.text("name");
    }

    public String getSchool() {
        return asked.text("school");
    }

    public @Nullable String getNextAddress() {
        return next == null ? null : asked.with(ADDRESS, "after", next);
    }

    /** The list's beginning, where this is not it. */
    public @Nullable String getFirstAddress() {
        return asked.text("after").isEmpty() ? null : asked.with(ADDRESS, "after", null);
    }
}
