package org.dnevnik.school;

import static org.dnevnik.school.OneSchool.classes;
import static org.dnevnik.school.OneSchool.faults;
import static org.dnevnik.school.OneSchool.notes;
import static org.dnevnik.school.OneSchool.opened;
import static org.dnevnik.school.OneSchool.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of text as offices save them: what is a matter of taste is understood, what cannot be right is told by its place. */
class OfficeTextTest {

    private static final String TABLE = """
            Класс;Фамилия;Имя;Отчество;Дата рождения
            1А;Алёшина;Анна;Петровна;01.02.2019
            1Б;Щукин;Юрий;Эдуардович;03.04.2019
            """;
    private static final List<String> PUPILS =
            List.of("1А Алёшина Анна Петровна 2019-02-01", "1Б Щукин Юрий Эдуардович 2019-04-03");

    @ParameterizedTest
    @ValueSource(
            strings = {"windows-1251", "KOI8-R", "IBM866", "x-MacCyrillic", "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void everyEncodingIsUnderstood(String charset) {
        comesIn(text(
                "pupils.csv", TABLE.replace("ё", charset.startsWith("UTF") ? "ё" : "е"), Charset.forName(charset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", "|", ";"})
    void everySeparatorIsUnderstood(String separator) {
        comesIn(text("pupils.csv", TABLE.replace(";", separator)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\r\n", "\n\n", ";;;\n"})
    void everyLineEndIsUnderstood(String end) {
        comesIn(text("pupils.csv", "\uFEFF" + TABLE.replace("\n", end)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\n",
                "Список учеников МБОУ «Школа № 1», 2026 год\n\n",
                ";;;;\nУтверждаю: директор;;;;\n",
            })
    void whatStandsAboveTheHeadingsIsNoHarm(String above) {
        comesIn(text("pupils.csv", above + TABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "КЛАСС;ФАМИЛИЯ;ИМЯ;ОТЧЕСТВО;ДАТА РОЖДЕНИЯ",
                "Класс*;Фамилия ученика;Имя ученика;Отчество (при наличии);Дата рожд.",
                "Класс;Фамилия;Имя;Отчество;Д.Р.",
                "Наименование класса;Фамилия учащегося;Имя;Отчество;Дата рождения (дд.мм.гггг)",
                ";Ученик;;;\nКласс;Фамилия;Имя;Отчество;Дата рождения",
                "Класс;Фамилия;Имя;Отчество;Дата рождения\n1;2;3;4;5",
            })
    void headingsInOtherWordsAreUnderstood(String headings) {
        comesIn(text("pupils.csv", TABLE.replaceFirst("[^\\n]*", headings)));
    }

    @Test
    void headingsRepeatedOnEachPageAndOddColumnsAreNoHarm() {
        String pages = TABLE.replaceFirst("\\n", ";;№ дела\n")
                .replace("\n1Б", "\nКласс;Фамилия;Имя;Отчество;Дата рождения;;№ дела\n1Б");
        opened(school -> {
            assertEquals(List.of("0 columnsIgnored"), notes(school.load(classes(), text("pupils.csv", pages))));
            assertEquals(PUPILS, school.pupils());
        });
    }

    @Test
    void aFullNameInOneColumnIsSplitAndThatIsTold() {
        opened(school -> {
            ImportReport report = school.load(
                    classes(),
                    text(
                            "pupils.csv",
                            "№;Ф.И.О. ученика;Класс;Дата рождения\n1;Мамедов Али Гусейн оглы;1 «а»;1.2.2019"));
            assertEquals(List.of("0 columnsIgnored", "0 nameSplit", "2 Класс classRead"), notes(report));
            assertEquals(List.of("1А Мамедов Али Гусейн оглы 2019-02-01"), school.pupils());
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            ИВАНОВА     | Иванова    | spelling
            иванова     | Иванова    | spelling
            Иванова–Ким | Иванова-Ким| spelling
            Иванова - Ким | Иванова-Ким| spelling
            О’Коннор    | О'Коннор   | spelling
            'Иванова    | Иванова    |
            Ивaнова     | Иванова    | lookAlikes
            Иванова7    | Иванова7   | digitsInName
            Smith       | Smith      |
            Müller      | Müller     |
            """)
    void aSpellingIsMendedAndThatIsTold(String written, String read, String note) {
        opened(school -> {
            ImportReport report = school.load(classes(), pupil(written, "01.02.2019", ""));
            assertEquals(note == null ? List.of() : List.of("2 Фамилия " + note), notes(report));
            assertEquals(List.of("1А " + read + " Анна 2019-02-01"), school.pupils());
        });
    }

    @Test
    void invisibleSignsAreTakenAwayAndThatIsTold() {
        opened(school -> {
            ImportReport report = school.load(classes(), pupil("\u202EИва\u200Dнова\u2069\u00A0", "01.02.2019", ""));
            assertEquals(List.of("2 Фамилия blanks"), notes(report));
            assertEquals(List.of("1А Иванова Анна 2019-02-01"), school.pupils());
        });
    }

    @Test
    void lettersOfTwoSignsAreTheSameAsOfOne() {
        opened(school -> {
            school.load(classes(), pupil("Андрей\u0306чук".replace("й\u0306", "и\u0306"), "01.02.2019", ""));
            assertEquals(List.of("1А Андрейчук Анна 2019-02-01"), school.pupils());
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            =1+1           | 01.02.2019 |                | 2 Фамилия formulaText
            @SUM(A1)       | 01.02.2019 |                | 2 Фамилия formulaText
            +Иванова       | 01.02.2019 |                | 2 Фамилия badName
            -1             | 01.02.2019 |                | 2 Фамилия badName
            <script>       | 01.02.2019 |                | 2 Фамилия badName
            😀             | 01.02.2019 |                | 2 Фамилия badName
            12345          | 01.02.2019 |                | 2 Фамилия badName
            ?????          | 01.02.2019 |                | 2 Фамилия badName
            #Н/Д           | 01.02.2019 |                | 2 Фамилия formulaFailed
            Иванова        | 30.02.2015 |                | 2 Дата рождения noDate
            Иванова        | 00.00.0000 |                | 2 Дата рождения noDate
            Иванова        | вчера      |                | 2 Дата рождения noDate
            Иванова        | 01.02.19   |                | 2 Дата рождения shortYear
            Иванова        | 01.01.1900 |                | 2 Дата рождения impossibleBirth
            Иванова        | 24.11.2026 |                | 2 Дата рождения impossibleBirth
            Иванова        | 01.02.2019 | 112-233-445 96 | 2 СНИЛС noSnils
            Иванова        | 01.02.2019 | 1122334459     | 2 СНИЛС noSnils
            """)
    void whatCannotBeRightIsToldByPlaceAndReason(String surname, String birth, String snils, String fault) {
        opened(school -> {
            ImportReport report = school.load(classes(), pupil(surname, birth, snils == null ? "" : snils));
            assertEquals(fault, String.join(" ", faults(report)));
            assertEquals(List.of(), school.pupils());
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1.2.2019             |
            2019-02-01           |
            2019-02-01T00:00:00  |
            01.02.2019 0:00      |
            01.02.2019 г.        |
            1 февраля 2019 года  |
            01/02/2019           | dateRead
            01-02-2019           | dateRead
            43497                | dateRead
            """)
    void everyWayToWriteADateIsRead(String written, String note) {
        opened(school -> {
            ImportReport report = school.load(classes(), pupil("Иванова", written, ""));
            assertEquals(List.of(), faults(report));
            assertEquals(note == null ? List.of() : List.of("2 Дата рождения " + note), notes(report));
            assertEquals(List.of("1А Иванова Анна 2019-02-01"), school.pupils());
        });
    }

    @Test
    void aSnilsWithoutItsZerosIsMendedWhenItsChecksumSaysSo() {
        opened(school -> {
            ImportReport report = school.load(classes(), pupil("Иванова", "01.02.2019", "8765430300"));
            assertEquals(List.of("2 СНИЛС leadingZeros"), notes(report));
            assertEquals(List.of("1А Иванова Анна 2019-02-01 08765430300"), school.pupils());
        });
    }

    @Test
    void aMissingHeadingIsNamed() {
        ImportFile table = text("pupils.csv", "Класс;Фамилия;Имя\n1А;Иванова;Анна");
        opened(school -> assertEquals(
                List.of("Ученики", "Дата рождения"),
                school.load(classes(), table).faults().get(0).args()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Класс;Фамилия;Имя;Имя;Дата рождения | 0 headingTwice
            1;2;3                               | 0 unknownHeadings
            """)
    void headingsThatSayNothingAreTold(String headings, String fault) {
        opened(school -> assertEquals(fault, String.join(" ", faults(school.load(text("pupils.csv", headings))))));
    }

    @Test
    void aHundredThousandRowsAreRefusedAtOnce() {
        ImportFile huge = text("pupils.csv", TABLE + "1А;Иванова;Анна;;01.02.2019\n".repeat(100_000));
        opened(school -> {
            ImportReport report = assertTimeout(Duration.ofSeconds(10), () -> school.load(classes(), huge));
            assertEquals(List.of("0 tooManyRows"), faults(report));
        });
    }

    @Test
    void aMillionColumnsAndAMillionFaultsAreBounded() {
        String wide = "Класс;Фамилия;Имя;Дата рождения" + ";".repeat(1_000_000) + "\n1А;Иванова;Анна;01.02.2019\n";
        String wrong = "Класс;Фамилия;Имя;Дата рождения\n" + "1А;=1;=2;=3\n".repeat(15_000);
        opened(school -> {
            assertTimeout(Duration.ofSeconds(10), () -> school.look(classes(), text("wide.csv", wide)));
            ImportReport report =
                    assertTimeout(Duration.ofSeconds(20), () -> school.load(classes(), text("w.csv", wrong)));
            assertEquals(501, report.faults().size());
            assertEquals("school.import.more", report.faults().get(500).key());
        });
    }

    @Test
    void aBrokenLetterIsToldAndNotGuessed() {
        byte[] bytes = (TABLE + "1А;Петрова;Анна;;01.02.2019\n".repeat(20)).getBytes(StandardCharsets.UTF_8);
        int cut = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\n", 100) + 8;
        bytes[cut] = (byte) 0xFF;
        opened(school -> assertEquals(
                1,
                faults(school.load(classes(), new ImportFile("pupils.csv", bytes))).stream()
                        .filter(f -> f.endsWith("controlCharacter"))
                        .count()));
    }

    private static void comesIn(ImportFile pupils) {
        opened(school -> {
            ImportReport report = school.load(classes(), pupils);
            assertEquals(List.of(), faults(report));
            assertEquals(
                    PUPILS.stream().map(p -> p.replace('ё', 'е')).toList(),
                    school.pupils().stream().map(p -> p.replace('ё', 'е')).toList());
        });
    }

    private static ImportFile pupil(String surname, String birth, String snils) {
        return text(
                "pupils.csv",
                "Класс;Фамилия;Имя;Дата рождения;СНИЛС\n1А;" + surname + ";Анна;" + birth + ";" + snils + "\n");
    }
}
