package org.dnevnik.diary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.diary.ClassSignatures.Line;
import org.dnevnik.diary.model.WeekFact;
import org.dnevnik.diary.model.WeekFact.Kind;
import org.dnevnik.diary.model.WeekText;
import org.dnevnik.diary.view.WeekSignature;
import org.dnevnik.diary.view.WeekSignaturesQuery.Pupil;
import org.junit.jupiter.api.Test;

class ClassSignaturesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final Pupil ANNA = new Pupil(7, "Иванова Анна", 2);

    @Test
    void aWeekThatNobodySignedIsOpenAndNotChanged() {
        Line line = line("Дроби");
        assertNull(line.signer());
        assertFalse(line.changed());
    }

    @Test
    void anotherTopicChangesASignedWeekThoughNoMarkIsTouched() {
        assertFalse(line("Дроби", signed(1, "Мама", "Дроби")).changed());
        assertTrue(line("Проценты", signed(1, "Мама", "Дроби")).changed());
    }

    @Test
    void whatWasCorrectedAndPutBackIsSignedByWhoeverReadIt() {
        Line line = line("Дроби", signed(2, "Папа", "Проценты"), signed(1, "Мама", "Дроби"));
        assertEquals("Мама", line.signer());
        assertFalse(line.changed());
    }

    @Test
    void aSignatureWhoseTextWasBentIsNoneForWhatTheWeekTells() {
        WeekSignature good = signed(1, "Мама", "Дроби");
        WeekSignature bent = new WeekSignature(
                1,
                2026,
                7,
                70,
                "Мама",
                MONDAY,
                good.signedAt(),
                signed(1, "Мама", "Проценты").hash(),
                good.content());
        assertTrue(line("Дроби", bent).changed());
    }

    @Test
    void signedAreThoseWhoseWeekTellsNothingElseToday() {
        ClassSignatures all = new ClassSignatures(
                1,
                "5А",
                MONDAY,
                MONDAY,
                List.of(
                        line("Дроби"),
                        line("Дроби", signed(1, "Мама", "Дроби")),
                        line("Дроби", signed(2, "Мама", "Дробь"))));
        assertEquals(1, all.signed());
    }

    private static Line line(String topic, WeekSignature... signed) {
        return Line.of(ANNA, MONDAY, List.of(signed), facts(topic));
    }

    private static WeekSignature signed(int id, String by, String topic) {
        WeekText text = new WeekText(7, 70 + id, MONDAY, facts(topic));
        return new WeekSignature(
                id, 2026, 7, 70 + id, by, MONDAY, MONDAY.plusDays(5).atStartOfDay(), text.hash(), text.text());
    }

    private static List<WeekFact> facts(String topic) {
        return List.of(
                new WeekFact(Kind.LESSON, MONDAY, 1, "Математика", "", "HELD"),
                new WeekFact(Kind.TOPIC, MONDAY, 1, "Математика", "", topic));
    }
}
