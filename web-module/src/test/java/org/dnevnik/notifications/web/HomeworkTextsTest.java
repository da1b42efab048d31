package org.dnevnik.notifications.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.dnevnik.notifications.view.NotificationView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a family reads of a homework that is another one now. */
class HomeworkTextsTest {

    private static final Map<String, String> MOVED = Map.of(
            "subject", "История", "what", "text due", "old", "2026-11-27", "new", "2026-11-28", "date", "2026-11-28");
    private static final Map<String, String> FILES =
            Map.of("subject", "История", "what", "files", "date", "2026-11-27", "task", "8", "year", "2026");

    @Test
    void anotherDayIsToldWithTheOneBefore() {
        assertEquals(
                "История: учитель изменил задание (текст, срок), новый срок 28 ноября, был 27 ноября",
                line("HOMEWORK_CHANGED", "ru", MOVED).text());
    }

    @Test
    void whatStaysDueIsToldAsSuchAndLeadsToTheTask() {
        NotificationLine line = line("HOMEWORK_CHANGED", "ru", FILES);
        assertEquals("История: учитель изменил задание (файлы), срок прежний, 27 ноября", line.text());
        assertEquals("/homework/task?id=8&year=2026", line.diary());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOMEWORK_CHANGED", "HOMEWORK_CANCELLED", "HOMEWORK_RESTORED"})
    void eachHasWordsOfItsOwnInBothLanguages(String kind) {
        for (String language : new String[] {"ru", "en"}) {
            String text = line(kind, language, FILES).text();
            assertEquals(0, text.indexOf("История: "), text);
            assertFalse(text.contains("{"), text);
        }
    }

    private static NotificationLine line(String kind, String language, Map<String, String> facts) {
        return new NotificationTexts(Locale.forLanguageTag(language), ZoneOffset.UTC)
                .line(new NotificationView(
                        1, kind, 7L, "Иванова Анна", facts, Instant.parse("2026-11-26T09:00:00Z"), false));
    }
}
