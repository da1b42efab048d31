package org.dnevnik.people.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {

    @ParameterizedTest
    @CsvSource({
        "Иванов Петр, EXACT",
        "петр иванов, EXACT",
        "ПЁТР, EXACT",
        "ивано, BEGINS",
        "Иванов П, BEGINS",
        "Иванв Пётр, NEAR",
        "вианов, NEAR",
        "Иваново, NEAR",
        "Олегвич, NEAR",
        "bdfyjd, LAYOUT",
        "BDFYJD GTNH, LAYOUT",
        "bdfyd, LAYOUT",
        "Ивaнoв, EXACT",
    })
    void aNameIsFoundInSpiteOfWhatPeopleType(String typed, MatchReason reason) {
        assertEquals(
                Optional.of(reason),
                NameMatch.of(Typed.read(typed), "иванов петр олегович").map(NameMatch::reason));
    }

    @ParameterizedTest
    @CsvSource({"Сидоров", "Иванов Анна", "Ивн", "Иванов Иванов", "%", "петров"})
    void anotherNameIsNotFound(String typed) {
        assertEquals(Optional.empty(), NameMatch.of(Typed.read(typed), "иванов петр олегович"));
    }

    @Test
    void whoIsNamedExactlyComesBeforeWhoseNameBeginsSoAndThoseBeforeTheNear() {
        Typed typed = Typed.read("иванов");
        List<Integer> costs = List.of("иванов ян", "ян иванов", "ивановский ян", "иваноу ян").stream()
                .map(name -> NameMatch.of(typed, name).orElseThrow().cost())
                .toList();
        assertEquals(costs.stream().sorted().toList(), costs);
        assertEquals(4, Set.copyOf(costs).size());
    }

    @Test
    void halvesOfADoubleSurnameAreFound() {
        assertTrue(NameMatch.of(Typed.read("сергеева"), "иванова-сергеева анна").isPresent());
        assertTrue(NameMatch.of(Typed.read("Иванова – Сергеева"), "иванова-сергеева анна")
                .isPresent());
    }

    @Test
    void lettersOnTheKeysOfPunctuationAreRead() {
        assertTrue(NameMatch.of(Typed.read(";erjd"), "жуков ян").isPresent());
        assertTrue(NameMatch.of(Typed.read("[fhbnjyjd"), "харитонов ян").isPresent());
    }

    @Test
    void datesNumbersAndClassesAreNoNames() {
        assertEquals(LocalDate.of(2015, 3, 4), Typed.read("4.03.2015").birthDate());
        assertEquals(LocalDate.of(2015, 3, 4), Typed.read("2015-03-04").birthDate());
        assertEquals(2015, Typed.read("Иванов 2015").birthYear());
        assertEquals("11223344595", Typed.read("112-233-445 95").digits());
        assertEquals("1122", Typed.read("1122").digits());
        assertTrue(Typed.read("5A").classes().contains("5а"));
        assertTrue(Typed.read("5f").classes().contains("5а"));
        assertTrue(Typed.read(" \u00a0").isEmpty());
        assertEquals(0, Typed.read("31.02.2015").words().size());
    }

    @Test
    void slipsAreCounted() {
        assertEquals(0, Slips.between("а", "а", 1));
        assertEquals(1, Slips.between("вианов", "иванов", 2));
        assertEquals(1, Slips.between("иванво", "иванов", 2));
        assertEquals(2, Slips.between("ивнво", "иванов", 2));
        assertEquals(3, Slips.between("и", "иванов", 2), "more than asked for");
    }
}
