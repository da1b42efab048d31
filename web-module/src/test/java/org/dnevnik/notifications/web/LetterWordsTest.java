package org.dnevnik.notifications.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.dnevnik.notifications.NoticeWords.Letter;
import org.dnevnik.notifications.NoticeWords.Message;
import org.dnevnik.notifications.view.NoticeTopic;
import org.dnevnik.notifications.view.NotificationView;
import org.dnevnik.notifications.view.Parcel;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String SITE = "https://dnevnik.example";
    private static final String STOP = SITE + "/unsubscribe#1.EMAIL.x";
    private static final Map<String, String> FIVE =
            Map.of("subject", "Алгебра", "new", "5", "work", "Контрольная «Дроби»", "date", "2026-11-17");

    @Test
    void aLetterSaysWhatThereIsAndAboutWhomAndNoMark() {
        Letter letter = letter("ru", news("MARK", "Анна", FIVE), news("MARK", "Пётр", with("old", "3")));
        assertEquals("Анна, Пётр: новое в дневнике", letter.subject());
        assertTrue(letter.text().contains("Анна\n— Алгебра: новая оценка\n"), letter.text());
        assertTrue(letter.text().contains("Пётр\n— Алгебра: оценка исправлена\n"), letter.text());
        assertTrue(letter.text().contains("Открыть дневник: " + SITE + "/notifications\n"), letter.text());
        assertTrue(letter.text().contains(STOP) && letter.html().contains(STOP));
        assertFalse(
                (letter.subject() + letter.text() + letter.html()).matches("(?s).*(Контрольная|: 5|<img|<script).*"));
    }

    @Test
    void aSinglePieceOfNewsLeadsToWhereItStands() {
        assertTrue(letter("ru", news("MARK", "Анна", FIVE)).text().contains(SITE + "/diary?person=7&week=2026-11-17"));
    }

    @ParameterizedTest
    @CsvSource({
        "REPAIR_ASKED, /people/repairs",
        "ERASURE_ASKED, /people/erasures",
        "ERASURE_DONE, /me/data",
        "ERASURE_REFUSED, /me/data",
        "FACTOR_GUESSED, /me",
        "FACTOR_SOON, /me/second-step",
        "MAIL_REFUSED, /me",
        "MAIL_CONFIRMED, /me",
        "CHILD_DEVICE, /me/children"
    })
    void newsOfAccountsHasWordsOfItsOwnAndLeadsToWhereItIsSettled(String kind, String place) {
        NotificationView news = news(kind, "Анна", Map.of());
        assertTrue(
                letter("ru", news).text().contains(SITE + place + "\n"),
                letter("ru", news).text());
        for (Locale language : Texts.LANGUAGES) {
            NotificationTexts texts = new NotificationTexts(language, ZoneOffset.UTC);
            assertNotEquals(
                    Texts.in(language).get("notifications.text.other"),
                    texts.line(news).text());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | LESSONS | Алгебра: урок 1, понедельник, с 30 ноября по 21 декабря (недель: 4), перенесён на 02.12 – 23.12, № 5",
                "ru | TEACHER_LESSONS | 5А, Алгебра: урок 1, понедельник, с 30 ноября по 21 декабря (недель: 4), перенесён на 02.12 – 23.12, № 5",
                "en | LESSONS | Алгебра: lesson 1, Monday, from November 30 to December 21 (4 weeks), moved to 02.12 – 23.12, № 5"
            })
    void weeksOfALessonAreToldWithTheFirstAndTheLastDay(String language, String kind, String text) {
        NotificationView news = news(
                kind,
                "Анна",
                Map.of(
                        "group", "5А",
                        "subject", "Алгебра",
                        "number", "1",
                        "date", "2026-11-30",
                        "until", "2026-12-21",
                        "weeks", "4",
                        "old", "1",
                        "new", "02.12 – 23.12, № 5"));
        assertEquals(
                text,
                new NotificationTexts(Locale.forLanguageTag(language), ZoneOffset.UTC)
                        .line(news)
                        .text());
    }

    @ParameterizedTest
    @CsvSource({
        "LESSONS, TIMETABLE",
        "LESSONS_JOINED, TIMETABLE",
        "LESSONS_SWAPPED, TIMETABLE",
        "LESSONS_BACK, TIMETABLE",
        "TEACHER_LESSONS_BACK, TEACHING"
    })
    void weeksOfALessonComeWithTheTopicOfTheirDays(String kind, NoticeTopic topic) {
        assertEquals(topic, NoticeTopic.of(kind));
        NotificationView news = news(kind, "Анна", Map.of("subject", "Алгебра", "date", "2026-11-30", "new", "5Б"));
        assertTrue(new LetterWords().message(parcel("ru", news)).text().startsWith("Алгебра: изменение в"));
    }

    @Test
    void aDeletionIsNewsToo() {
        Letter letter =
                letter("en", news("MARK", "Анна", Map.of("subject", "Алгебра", "old", "5", "date", "2026-11-17")));
        assertTrue(letter.text().contains("— Алгебра: a mark was withdrawn\n"), letter.text());
    }

    @Test
    void aKindWithoutWordsOfItsOwnIsToldAllTheSame() {
        Letter letter = letter("ru", new NotificationView(1, "FRESH_KIND", null, null, Map.of(), NOW, false));
        assertEquals("Новое в дневнике", letter.subject());
        assertTrue(letter.text().startsWith("— новое сообщение\n"), letter.text());
    }

    @Test
    void whatPeopleHaveNamedDoesNotBecomeMarkup() {
        Letter letter =
                letter("ru", news("MARK", "<b>Анна", Map.of("subject", "<script>", "new", "5", "date", "2026-11-17")));
        assertTrue(letter.html().contains("&lt;script&gt;") && !letter.html().contains("<script>"));
    }

    @Test
    void aLetterAndAMessageHaveTheirBounds() {
        NotificationView[] many = IntStream.range(0, 300)
                .mapToObj(i -> news("MARK", "Анна", FIVE))
                .toArray(NotificationView[]::new);
        assertTrue(letter("ru", many).text().contains("— и ещё 280 новостей\n"));
        Message message = new LetterWords().message(parcel("ru", many));
        assertTrue(message.text().getBytes(StandardCharsets.UTF_8).length < 1_000, message.text());
        assertEquals("/notifications", message.address());
    }

    private static Map<String, String> with(String name, String fact) {
        Map<String, String> facts = new HashMap<>(FIVE);
        facts.put(name, fact);
        return facts;
    }

    private static NotificationView news(String kind, @Nullable String child, Map<String, String> facts) {
        return new NotificationView(1, kind, 7L, child, facts, NOW, false);
    }

    private static Letter letter(String language, NotificationView... news) {
        return new LetterWords().letter(parcel(language, news), SITE, STOP);
    }

    private static Parcel parcel(String language, NotificationView... news) {
        return new Parcel(1, 1, language, "", NOW, List.of(news));
    }
}
