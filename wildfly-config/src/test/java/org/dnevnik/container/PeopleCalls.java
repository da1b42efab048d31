package org.dnevnik.container;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.Map;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.people.DocumentWords;
import org.dnevnik.people.KinWords;
import org.dnevnik.people.PersonWords;
import org.dnevnik.people.PositionWords;
import org.dnevnik.people.Restriction;
import org.dnevnik.school.AddPerson;
import org.dnevnik.school.GuardianService;
import org.dnevnik.school.LooksService;
import org.dnevnik.school.Move;
import org.dnevnik.school.MovementService;
import org.dnevnik.school.NewcomerService;
import org.dnevnik.school.PersonService;
import org.dnevnik.school.PositionService;

/** Rows of people.txt: the card of the pupil; the position that ends is the administrator's. */
final class PeopleCalls {

    private static final LocalDate DAY = Calls.MONDAY;
    private static final long ADMINISTRATOR = 911;
    private static final long DOCUMENT = 80101;

    static final Map<String, Call> ALL = Map.ofEntries(
            entry("PersonService.card", c -> Calls.of(PersonService.class).card(c, Calls.PUPIL)),
            entry("PersonService.change", c -> Calls.of(PersonService.class).change(c, Calls.PUPIL, 0, words())),
            entry(
                    "PersonService.addDocument",
                    c -> Calls.of(PersonService.class).addDocument(c, Calls.SCHOOL, Calls.PUPIL, document())),
            entry(
                    "PersonService.dropDocument",
                    c -> Calls.of(PersonService.class).dropDocument(c, Calls.SCHOOL, Calls.PUPIL, DOCUMENT)),
            entry(
                    "MovementService.move",
                    c -> Calls.of(MovementService.class).move(c, Calls.SCHOOL, Calls.PUPIL, leaving())),
            entry("MovementService.undo", c -> Calls.of(MovementService.class).undo(c, Calls.SCHOOL, Calls.PUPIL, 0)),
            entry(
                    "GuardianService.change",
                    c -> Calls.of(GuardianService.class).change(c, Calls.SCHOOL, Calls.PUPIL, 0, kin())),
            entry(
                    "GuardianService.restrict",
                    c -> Calls.of(GuardianService.class).restrict(c, Calls.SCHOOL, Calls.PUPIL, 0, restriction())),
            entry(
                    "GuardianService.liftRestriction",
                    c -> Calls.of(GuardianService.class).liftRestriction(c, Calls.SCHOOL, Calls.PUPIL, 0, 0)),
            entry(
                    "PositionService.appoint",
                    c -> Calls.of(PositionService.class).appoint(c, Calls.SCHOOL, Calls.PUPIL, post())),
            entry(
                    "PositionService.end",
                    c -> Calls.of(PositionService.class).end(c, Calls.SCHOOL, ADMINISTRATOR, ADMINISTRATOR, 0, DAY)),
            entry(
                    "PositionService.lead",
                    c -> Calls.of(PositionService.class).lead(c, Calls.SCHOOL, Calls.PUPIL, Calls.CLASS, true)),
            entry("NewcomerService.desk", c -> Calls.of(NewcomerService.class).desk(c, Calls.SCHOOL, null)),
            entry("NewcomerService.add", c -> Calls.of(NewcomerService.class).add(c, Calls.SCHOOL, newcomer())),
            entry("LooksService.looks", c -> Calls.of(LooksService.class).looks(c, Calls.PUPIL, null)));

    private PeopleCalls() {}

    private static PersonWords words() {
        return new PersonWords("Новый", "Человек", "", "", null, "", "", "", "");
    }

    private static DocumentWords document() {
        return new DocumentWords("PASSPORT", "", "1111", "111111", "", null);
    }

    private static Move leaving() {
        return new Move("LEFT", null, DAY, "", "", null, "заявление");
    }

    private static KinWords kin() {
        return new KinWords(0, "мать", DAY, null, true, true);
    }

    private static Restriction restriction() {
        return new Restriction(0, DAY, null, "решение суда");
    }

    private static PositionWords post() {
        return new PositionWords("STAFF", "вожатый", DAY);
    }

    private static AddPerson newcomer() {
        return new AddPerson(words(), null, false, null, null, null, post());
    }
}
