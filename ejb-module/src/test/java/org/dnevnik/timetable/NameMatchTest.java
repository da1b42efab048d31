package org.dnevnik.timetable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameMatchTest {

    private static final Map<String, Long> TEACHERS =
            Map.of("иванова анна петровна", 1L, "орлов петр ильич", 2L, "орлов павел ильич", 3L);

    @Test
    void aTeacherIsFoundByTheFullNameAndByInitials() {
        NameMatch match = new NameMatch("teacher", TEACHERS, Map.of());
        assertEquals(Optional.of(1L), match.find("Иванова Анна  Петровна"));
        assertEquals(Optional.of(1L), match.find("Иванова А.П."));
        assertEquals(Optional.of(1L), match.find("Иванова А. П."));
    }

    @Test
    void initialsThatTwoShareFindNobody() {
        NameMatch match = new NameMatch("teacher", TEACHERS, Map.of());
        assertEquals(Optional.empty(), match.find("Орлов П.И."));
        assertEquals(Map.of("Орлов П.И.", 1), match.missing());
        assertEquals(Optional.of(2L), match.find("Орлов Пётр Ильич"));
    }

    @Test
    void whatSomebodyChoseIsTakenForAnUnknownName() {
        NameMatch match = new NameMatch("teacher", TEACHERS, Map.of("teacher:Петров", 2L));
        assertEquals(Optional.of(2L), match.find("Петров"));
        assertEquals(Map.of(), match.missing());
    }

    @Test
    void aRoomIsFoundWithAndWithoutTheWord() {
        NameMatch match = new NameMatch("place", Map.of("Каб. 101", 5L, "Спортзал", 6L), Map.of());
        assertEquals(Optional.of(5L), match.find("101"));
        assertEquals(Optional.of(5L), match.find("кабинет № 101"));
        assertEquals(Optional.of(6L), match.find("спортзал"));
    }

    @Test
    void aGroupIsLikeTheOneWithTheSameClassAndNumber() {
        NameMatch match = new NameMatch("group", Map.of("5А", 1L, "5А-1", 11L, "5А-2", 12L), Map.of());
        assertEquals(Optional.of(1L), match.find("5 «А»"));
        assertEquals(0L, match.like("7В"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10А 1 группа", "10а-1", "10А гр.1", "10 А 1-я подгруппа", "10А/1", "10А группа 1"})
    void halvesOfAClassAreKnownByTheNamesOfOtherPrograms(String name) {
        NameMatch groups = new NameMatch("group", Map.of("10А", 1L, "10А-1", 2L, "10А-2", 3L), Map.of());
        assertEquals(Optional.of(2L), groups.find(name));
        assertEquals(Optional.empty(), groups.find("10А 3 группа"));
    }
}
