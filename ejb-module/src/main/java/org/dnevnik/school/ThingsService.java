package org.dnevnik.school;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.school.model.SchoolThings;

/** The subjects and rooms of a school, kept by those who run it. */
@Stateless
@DenyAll
public class ThingsService {

    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_PLACE = 100;
    private static final int LARGEST_PLACE = 5000;

    @PersistenceContext
    private EntityManager em;

    /** @param subject 0 for a new one */
    @RolesAllowed(Caller.SIGNED_IN)
    public void saveSubject(Caller caller, long school, long subject, String name) {
        SchoolPolicy.requireKeeps(caller, school);
        String words = words(name, LONGEST_SUBJECT);
        SchoolThings things = new SchoolThings(em, school);
        requireFree(subject == 0 ? things.addSubject(words) : things.renameSubject(subject, words));
    }

    @RolesAllowed(Caller.SIGNED_IN)
    public void dropSubject(Caller caller, long school, long subject) {
        SchoolPolicy.requireKeeps(caller, school);
        requireUnused(new SchoolThings(em, school).dropSubject(subject));
    }

    /**
     * @param place 0 for a new one
     * @param capacity seats, 0 for not known
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void savePlace(Caller caller, long school, long place, String name, int capacity) {
        SchoolPolicy.requireKeeps(caller, school);
        String words = words(name, LONGEST_PLACE);
        if (capacity < 0 || capacity > LARGEST_PLACE) {
            throw new Refusal(SchoolRefusal.WORDS);
        }
        SchoolThings things = new SchoolThings(em, school);
        requireFree(place == 0 ? things.addPlace(words, capacity) : things.changePlace(place, words, capacity));
    }

    @RolesAllowed(Caller.SIGNED_IN)
    public void dropPlace(Caller caller, long school, long place) {
        SchoolPolicy.requireKeeps(caller, school);
        requireUnused(new SchoolThings(em, school).dropPlace(place));
    }

    private static String words(String text, int longest) {
        String words = text.strip().replaceAll("\\s+", " ");
        if (words.isEmpty() || words.length() > longest || words.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(SchoolRefusal.NAME_EMPTY);
        }
        return words;
    }

    private static void requireFree(boolean written) {
        if (!written) {
            throw new Refusal(SchoolRefusal.THING_TAKEN);
        }
    }

    private static void requireUnused(boolean dropped) {
        if (!dropped) {
            throw new Refusal(SchoolRefusal.THING_USED);
        }
    }
}
