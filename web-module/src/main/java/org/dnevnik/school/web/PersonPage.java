package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.people.view.KinLine;
import org.dnevnik.school.PersonCard;
import org.dnevnik.school.PersonService;
import org.dnevnik.school.Sight;
import org.dnevnik.school.view.LedClass;
import org.dnevnik.school.view.MovementLine;
import org.dnevnik.school.view.PositionLine;
import org.dnevnik.school.view.StayLine;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /people/person?id=…}: a person's card; the own one without an id. */
@Named
@RequestScoped
public class PersonPage {

    @Inject
    private PersonService persons;

    @Inject
    private CurrentCaller caller;

    private @Nullable PersonCard card;
    private @Nullable CardDays days;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Long id = Asked.now().id("id");
        days = new CardDays(Texts.in(faces.getViewRoot().getLocale()));
        card = persons.card(caller.get(), id == null ? caller.get().person() : id);
    }

    public PersonCard getCard() {
        return Objects.requireNonNull(card, "read before rendering");
    }

    public boolean isOwn() {
        return getCard().data().person() == caller.get().person();
    }

    /** Whether the reader may ask who looked. */
    public boolean isTold() {
        return getCard().sight() == Sight.OFFICE || getCard().sight() == Sight.OWN;
    }

    public List<KinLine> getGuardians() {
        return getCard().family().stream().filter(k -> !k.child()).toList();
    }

    public List<KinLine> getChildren() {
        return getCard().family().stream().filter(KinLine::child).toList();
    }

    /** The classes in which the person learns or will. */
    public List<StayLine> getLearning() {
        return getCard().stays().stream()
                .filter(s -> s.isClass() && s.isOpen(getCard().today()))
                .filter(s -> s.year() >= year())
                .toList();
    }

    /** The positions that have not ended. */
    public List<PositionLine> getWorking() {
        return getCard().positions().stream()
                .filter(p -> !p.isOver(getCard().today()))
                .toList();
    }

    /** The class of the office's school, without an end, that of this year before the next one's; null for whoever is in none. */
    public @Nullable StayLine getHere() {
        return getCard().stays().stream()
                .filter(s -> s.isClass() && s.school() == getCard().school() && s.ends() == null)
                .min(Comparator.comparing(s -> s.year() != year()))
                .orElse(null);
    }

    private int year() {
        return AcademicYear.of(getCard().today()).number();
    }

    /** Whether the person is or was a pupil, or nothing else. */
    public boolean isPupil() {
        return !getCard().stays().isEmpty();
    }

    public boolean isStaff() {
        return !getCard().positions().isEmpty();
    }

    /** The movement that can be undone: the last one, if it is of the office's school; 0 for none. */
    public long getUndoable() {
        return getCard().movements().stream()
                .filter(m -> !m.undone())
                .findFirst()
                .filter(m -> getCard().kept() && m.school() == getCard().school())
                .map(MovementLine::id)
                .orElse(0L);
    }

    /** Classes of this year that the person leads, or could. */
    public List<LedClass> classes(boolean led) {
        int year = AcademicYear.of(getCard().today()).number();
        return getCard().classes().stream()
                .filter(c -> c.year() == year && c.led() == led)
                .toList();
    }

    /** Whether the person leads a class and does not work at the school any more. */
    public boolean isLeftLeading() {
        return !classes(true).isEmpty()
                && getWorking().stream()
                        .noneMatch(p -> Objects.equals(p.school(), getCard().school()));
    }

    /** A class as it is chosen: of the next year with the year. */
    public String name(LedClass c) {
        int year = AcademicYear.of(getCard().today()).number();
        return c.year() == year ? c.name() : c.name() + " (" + new AcademicYear(c.year()) + ")";
    }

    public String day(@Nullable LocalDate date) {
        return days().day(date);
    }

    public String span(LocalDate starts, @Nullable LocalDate ends) {
        return days().span(starts, ends);
    }

    private CardDays days() {
        return Objects.requireNonNull(days, "read before rendering");
    }
}
