package org.dnevnik.diary.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.diary.model.WeekFact.Kind;
import org.junit.jupiter.api.Test;

class WeekTextTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final WeekFact LESSON = fact(Kind.LESSON, "", "HELD");
    private static final WeekFact FOUR = fact(Kind.MARK, "80111 Контрольная работа", "4");

    @Test
    void theTextIsTheOneOfTheDocumentedForm() {
        String text = """
                dnevnik diary week 1
                pupil\t917
                guardian\t916
                week\t2026-11-23
                LESSON\t2026-11-23\t1\tМатематика\t\tHELD
                MARK\t2026-11-23\t1\tМатематика\t80111 Контрольная работа\t4
                """;
        assertEquals(text, week(FOUR, LESSON).text());
        assertEquals(
                "f3af1d258c5d3845b5f3ece0ff4624efc76c47f6f7ed0a089223f1f85b037a52",
                week(FOUR, LESSON).hash());
    }

    @Test
    void theHashIsThatWhichAnyOtherToolCounts() {
        // printf '' | sha256sum
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", WeekText.hash(""));
        // printf 'Ознакомлен' | sha256sum
        assertEquals("38b0a4814c7cb52eaa32f7c72d401be3dba9902a6b3276c5d16c1b79faac6d5f", WeekText.hash("Ознакомлен"));
    }

    @Test
    void theOrderInWhichFactsAreReadDoesNotMatter() {
        assertEquals(week(LESSON, FOUR).hash(), week(FOUR, LESSON).hash());
    }

    @Test
    void everyChangeOfAFactGivesAnotherHash() {
        String hash = week(LESSON, FOUR).hash();
        assertNotEquals(hash, week(LESSON).hash());
        assertNotEquals(
                hash,
                week(LESSON, fact(Kind.MARK, "80111 Контрольная работа", "5")).hash());
        assertNotEquals(
                hash,
                week(LESSON, fact(Kind.MARK, "80112 Контрольная работа", "4")).hash());
        assertNotEquals(hash, new WeekText(918, 916, MONDAY, List.of(LESSON, FOUR)).hash());
        assertNotEquals(hash, new WeekText(917, 915, MONDAY, List.of(LESSON, FOUR)).hash());
        assertNotEquals(hash, new WeekText(917, 916, MONDAY.plusDays(7), List.of(LESSON, FOUR)).hash());
    }

    @Test
    void wordsOfPeopleCannotForgeALine() {
        WeekFact remark = fact(Kind.REMARK, "", "балуется\nMARK\t2026-11-23\t1\tМатематика\t80111 Контрольная\t5\\n\r");
        WeekText week = week(LESSON, remark);
        assertEquals(6, week.text().lines().count());
        assertEquals(week, WeekText.read(week.text()));
    }

    @Test
    void whatIsKeptIsReadBack() {
        assertEquals(week(LESSON, FOUR), WeekText.read(week(FOUR, LESSON).text()));
        assertEquals(week(), WeekText.read(week().text()));
        assertThrows(IllegalArgumentException.class, () -> WeekText.read("something else\n"));
    }

    @Test
    void aChangeTellsWhatItWasAndWhatItIs() {
        WeekFact five = fact(Kind.MARK, "80111 Контрольная работа", "5");
        WeekFact homework = fact(Kind.HOMEWORK, "", "№ 5");
        WeekFact topic = fact(Kind.TOPIC, "", "Дроби");
        assertEquals(
                List.of(
                        new WeekChange(homework, null, "№ 5"),
                        new WeekChange(five, "4", "5"),
                        new WeekChange(topic, "Дроби", null)),
                week(LESSON, five, homework).since(week(LESSON, FOUR, topic)));
        assertEquals(List.of(), week(LESSON, FOUR).since(week(FOUR, LESSON)));
    }

    @Test
    void twoGuardiansWhoReadTheSameAgreeThoughTheirSignaturesDiffer() {
        WeekText father = new WeekText(917, 915, MONDAY, List.of(LESSON, FOUR));
        assertTrue(father.tellsTheSameAs(week(LESSON, FOUR)));
        assertFalse(father.tellsTheSameAs(week(LESSON)));
    }

    private static WeekText week(WeekFact... facts) {
        return new WeekText(917, 916, MONDAY, List.of(facts));
    }

    private static WeekFact fact(Kind kind, String what, String value) {
        return new WeekFact(kind, MONDAY, 1, "Математика", what, value);
    }
}
