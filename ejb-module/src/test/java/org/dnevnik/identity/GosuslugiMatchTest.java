package org.dnevnik.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.dnevnik.identity.view.GosuslugiPerson;
import org.dnevnik.identity.view.GosuslugiRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GosuslugiMatchTest {

    private static final String SNILS = "00000060006";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate GROWN = LocalDate.of(1984, 2, 29);
    private static final GosuslugiPerson IVANOVA =
            new GosuslugiPerson(77, 7L, "Иванова", "Алёна", "Сергеевна", SNILS, true, false, false);

    private static EsiaIdentity somebody(boolean trusted, String status, LocalDate born, List<String> documents) {
        return new EsiaIdentity(
                "1000", trusted, status, "Иванова", "Алена", "Сергеевна", born, "F", SNILS, documents, false);
    }

    private static EsiaIdentity grown() {
        return somebody(true, "REGISTERED", GROWN, List.of("RF_PASSPORT"));
    }

    private static EsiaIdentity named(String last, String first, @Nullable String middle) {
        return new EsiaIdentity("1000", true, "REGISTERED", last, first, middle, GROWN, "F", SNILS, List.of(), false);
    }

    private static @Nullable GosuslugiRefusal refusal(EsiaIdentity who, List<GosuslugiPerson> found, long namesakes) {
        List<Long> same = LongStream.rangeClosed(1, namesakes).boxed().toList();
        return new GosuslugiMatch(TODAY, GosuslugiRule.USUAL)
                .of(who, found, same)
                .refusal();
    }

    @Test
    void whoeverIsTheSamePersonComesIn() {
        GosuslugiMatch.Verdict verdict =
                new GosuslugiMatch(TODAY, GosuslugiRule.USUAL).of(grown(), List.of(IVANOVA), List.of());
        assertNull(verdict.refusal());
        assertEquals(List.of(IVANOVA), verdict.accounts());
    }

    @Test
    void anAccountThatIsNotConfirmedIsRefusedBeforeAnythingElse() {
        assertEquals(
                GosuslugiRefusal.UNCONFIRMED, refusal(somebody(false, "REGISTERED", TODAY, List.of()), List.of(), 1));
        assertEquals(
                GosuslugiRefusal.UNCONFIRMED,
                refusal(somebody(true, "DELETED", GROWN, List.of()), List.of(IVANOVA), 0));
    }

    @ParameterizedTest
    @CsvSource({"0, ABSENT", "1, SNILS", "2, ABSENT"})
    void withoutTheSnilsOneNamesakeIsAFaultOfTheSnilsAndMoreAreNobody(long namesakes, GosuslugiRefusal refusal) {
        assertEquals(refusal, refusal(grown(), List.of(), namesakes));
    }

    @Test
    void aPersonWithoutAnAccountOrWithOneThatWasNeverOpenedIsTold() {
        GosuslugiPerson none =
                new GosuslugiPerson(77, null, "Иванова", "Алёна", "Сергеевна", SNILS, false, false, false);
        GosuslugiPerson fresh =
                new GosuslugiPerson(77, 7L, "Петрова", "Алёна", "Сергеевна", SNILS, false, false, false);
        assertEquals(GosuslugiRefusal.ABSENT, refusal(grown(), List.of(none), 0));
        assertEquals(GosuslugiRefusal.NOT_ACTIVATED, refusal(grown(), List.of(fresh), 0), "before the name");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        ИВАНОВА,        алёна,        СЕРГЕЕВНА,   -
        Иванова,        Алена,        Сергеевна,   -
        '  Иванова ',   'Алё\u00adна', Сергеевна,  -
        Ивановa,        Aлёна,        Cергеевна,   -
        Иванова,        Алёна,        -,           NAME
        Иванова,        Алёна,        Петровна,    NAME
        Петрова,        Алёна,        Сергеевна,   NAME
        Алёна,          Иванова,      Сергеевна,   NAME
        Иванова,        Алёна Мария,  Сергеевна,   NAME
        """)
    void namesAreComparedPartByPart(
            String last, String first, @Nullable String middle, @Nullable GosuslugiRefusal refusal) {
        assertEquals(refusal, refusal(named(last, first, middle), List.of(IVANOVA), 0));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "NULL", textBlock = """
        NULL, NULL
        NULL, -
        '',   нет
        -,    ''
        """)
    void aPatronymicThatIsAbsentIsAbsent(@Nullable String theirs, @Nullable String ours) {
        GosuslugiPerson person = new GosuslugiPerson(77, 7L, "Ли", "Имя006", ours, SNILS, true, false, false);
        assertNull(refusal(named("Ли", "Имя006", theirs), List.of(person), 0));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        Анна-Мария,  Анна—Мария,   -
        Анна-Мария,  Анна - Мария, -
        Анна-Мария,  Анна Мария,   NAME
        О'Коннор,    О’Коннор,     -
        Сергейъ,     Сергей,       NAME
        Андрей,      Андреи,       NAME
        """)
    void hyphensAndApostrophesAreOneKind(String theirs, String ours, @Nullable GosuslugiRefusal refusal) {
        GosuslugiPerson person = new GosuslugiPerson(77, 7L, "Ли", ours, null, SNILS, true, false, false);
        assertEquals(refusal, refusal(named("Ли", theirs, null), List.of(person), 0));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        2012-05-31, 2026-08-30, TOO_YOUNG
        2012-05-31, 2026-08-31, -
        2012-11-30, 2027-02-27, TOO_YOUNG
        2012-11-30, 2027-02-28, -
        2012-02-29, 2026-05-28, TOO_YOUNG
        2012-02-29, 2026-05-29, -
        2012-08-25, 2026-11-24, TOO_YOUNG
        2012-08-25, 2026-11-25, -
        """)
    void fourteenYearsAndThreeMonthsAreOver(LocalDate born, LocalDate today, @Nullable GosuslugiRefusal refusal) {
        EsiaIdentity pupil = somebody(true, "REGISTERED", born, List.of());
        GosuslugiMatch match = new GosuslugiMatch(today, GosuslugiRule.USUAL);
        assertEquals(refusal, match.of(pupil, List.of(IVANOVA), List.of()).refusal());
    }

    @Test
    void aPassportIsOldEnoughAndARegionMayDecideOtherwise() {
        LocalDate born = LocalDate.of(2012, 11, 1);
        assertNull(refusal(somebody(true, "REGISTERED", born, List.of("RF_PASSPORT")), List.of(IVANOVA), 0));
        EsiaIdentity child = somebody(true, "REGISTERED", LocalDate.of(2018, 1, 1), List.of());
        assertNull(new GosuslugiMatch(TODAY, new GosuslugiRule(0, true, false))
                .of(child, List.of(IVANOVA), List.of())
                .refusal());
    }

    @Test
    void aRegionMayLetPassportsCountForNothing() {
        EsiaIdentity early = somebody(true, "REGISTERED", LocalDate.of(2012, 11, 1), List.of("RF_PASSPORT"));
        GosuslugiMatch strict = new GosuslugiMatch(TODAY, new GosuslugiRule(171, false, false));
        assertEquals(
                GosuslugiRefusal.TOO_YOUNG,
                strict.of(early, List.of(IVANOVA), List.of()).refusal());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        false, 2018-01-01, TOO_YOUNG
        true,  2018-01-01, -
        false, 2010-01-01, TOO_YOUNG
        """)
    void anAccountThatAParentHasMadeOpensTheDoorWhereTheRegionLetsIt(
            boolean children, LocalDate born, @Nullable GosuslugiRefusal refusal) {
        EsiaIdentity child = new EsiaIdentity(
                "1000", true, "REGISTERED", "Иванова", "Алёна", "Сергеевна", born, "F", SNILS, List.of(), true);
        GosuslugiMatch match = new GosuslugiMatch(TODAY, new GosuslugiRule(171, true, children));
        assertEquals(refusal, match.of(child, List.of(IVANOVA), List.of()).refusal());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        Петрова, Алёна, Сергеевна, true,  77
        Петрова, Анна,  Сергеевна, false, 77
        Иванова, Анна,  Петровна,  true,  77
        """)
    void aSchoolIsNamedOnlyWhereTheSnilsAndAPartOfTheNameSayWhoItIs(
            String last, String first, String middle, boolean known, long about) {
        GosuslugiMatch.Verdict verdict = new GosuslugiMatch(TODAY, GosuslugiRule.USUAL)
                .of(named(last, first, middle), List.of(IVANOVA), List.of());
        assertEquals(known, verdict.known());
        assertEquals(about, verdict.about());
    }

    @Test
    void aNamesakeIsAskedAboutAndNotNamed() {
        GosuslugiMatch.Verdict verdict =
                new GosuslugiMatch(TODAY, GosuslugiRule.USUAL).of(grown(), List.of(), List.of(99L));
        assertEquals(99L, verdict.about());
        assertFalse(verdict.known());
        assertNull(new GosuslugiMatch(TODAY, GosuslugiRule.USUAL)
                .of(grown(), List.of(), List.of(98L, 99L))
                .about());
    }

    @Test
    void theNameIsJudgedBeforeTheAge() {
        EsiaIdentity child = new EsiaIdentity(
                "1", true, "REGISTERED", "Петрова", "Алёна", "Сергеевна", TODAY, "F", SNILS, List.of(), false);
        assertEquals(GosuslugiRefusal.NAME, refusal(child, List.of(IVANOVA), 0));
    }

    @Test
    void twoConnectedRecordsOfOnePersonAreAChoice() {
        GosuslugiPerson second = new GosuslugiPerson(78, 8L, "Иванова", "Алёна", "Сергеевна", null, true, false, false);
        GosuslugiMatch.Verdict verdict =
                new GosuslugiMatch(TODAY, GosuslugiRule.USUAL).of(grown(), List.of(IVANOVA, second), List.of());
        assertEquals(List.of(IVANOVA, second), verdict.accounts());
    }

    @Test
    void aConnectedRecordWhoseSnilsIsAnotherNowOpensNothing() {
        GosuslugiPerson moved =
                new GosuslugiPerson(78, 8L, "Иванова", "Алёна", "Сергеевна", "11223344595", true, false, false);
        assertEquals(GosuslugiRefusal.SNILS, refusal(grown(), List.of(moved), 0));
    }
}
