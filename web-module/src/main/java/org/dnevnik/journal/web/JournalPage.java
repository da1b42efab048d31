package org.dnevnik.journal.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.ClassJournals;
import org.dnevnik.journal.JournalDesk;
import org.dnevnik.journal.JournalService;
import org.dnevnik.journal.view.JournalClass;
import org.dnevnik.journal.view.Teaching;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** Where a teacher begins: {@code /journal}, and with {@code ?class=…} the journals of one class. */
@Named
@RequestScoped
public class JournalPage {

    @Inject
    private JournalService journal;

    @Inject
    private CurrentCaller caller;

    private @Nullable JournalDesk desk;
    private @Nullable ClassJournals chosen;

    /** Classes of one grade. */
    public record Parallel(int number, List<JournalClass> classes) {}

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        Long group = Asked.now().id("class");
        if (group == null) {
            desk = journal.desk(caller.get());
        } else {
            chosen = journal.ofClass(caller.get(), group);
        }
    }

    /** The class that was asked for; null: none. */
    public @Nullable ClassJournals getChosen() {
        return chosen;
    }

    public List<Teaching> getOwn() {
        return desk == null ? List.of() : desk.own();
    }

    /** What is given today, in the order of the lessons. */
    public List<Teaching> getToday() {
        return getOwn().stream()
                .filter(t -> t.today() != null)
                .sorted(Comparator.comparing(Teaching::today))
                .toList();
    }

    /** Classes that the caller leads or runs, by grade. */
    public List<Parallel> getParallels() {
        if (desk == null) {
            return List.of();
        }
        return desk.classes().stream()
                .collect(groupingBy(JournalClass::parallel, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(e -> new Parallel(e.getKey(), e.getValue()))
                .toList();
    }

    /** The running academic year, for the addresses of today's lessons. */
    public int getYear() {
        return desk == null ? 0 : AcademicYear.of(desk.today()).number();
    }

    /** How many of the reader's own lessons lack something. */
    public int getUnfilled() {
        return desk == null ? 0 : desk.unfilled();
    }

    public long getPerson() {
        return caller.get().person();
    }
}
