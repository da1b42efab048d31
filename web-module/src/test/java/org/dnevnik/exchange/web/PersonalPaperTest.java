package org.dnevnik.exchange.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dnevnik.exchange.PersonalData;
import org.dnevnik.exchange.view.PersonalFile;
import org.dnevnik.shell.web.Texts;
import org.junit.jupiter.api.Test;

class PersonalPaperTest {

    private static final PersonalData DATA = new PersonalData(
            "Иванова Анна",
            List.of(new PersonalData.Section("journal.mark:person", List.of("""
                            {"id": 1, "value": "5", "set_by": 7, "set_by_name": "Петрова <b>Мария</b>", "grade": null}""", """
                            {"id": 2, "value": "4-", "set_by": 7, "set_by_name": "Петрова <b>Мария</b>", "grade": null}"""))),
            List.of(),
            Map.of("WORK", Set.of("journal.mark:set_by")));

    @Test
    void thePageSaysInWordsWhatTheDatabaseNumbers() {
        String html = new PersonalPaper(Texts.in(Texts.RUSSIAN), "24 ноября 2026 г.").html(DATA, List.of());
        assertTrue(html.contains("<h2>Оценки</h2>"), html);
        assertTrue(html.contains("<th>Отметка</th><th>Кто записал</th></tr>"), html);
        assertTrue(html.contains("<td>4-</td>"), html);
        assertTrue(html.contains("Что в архив не вошло"), html);
    }

    @Test
    void whatPeopleHaveTypedDoesNotBecomeMarkup() {
        String html = new PersonalPaper(Texts.in(Texts.RUSSIAN), "").html(DATA, List.of());
        assertTrue(html.contains("&lt;b&gt;Мария") && !html.contains("<b>"), html);
    }

    @Test
    void programsReadTheSame() {
        try (var reader = Json.createReader(new StringReader(PersonalCopy.json(DATA)))) {
            assertEquals(
                    "4-",
                    reader.readObject()
                            .getJsonArray("journal.mark:person")
                            .getJsonObject(1)
                            .getString("value"));
        }
    }

    @Test
    void noFileLeavesItsFolder() {
        assertFalse(PersonalCopy.safe("../../etc/passwd\0").matches(".*([/\\\\]|\\.\\.).*"));
    }

    @Test
    void aFileThatFindsNoRoomIsNamedAndKeepsNoSmallerOneOut() {
        PersonalFile film = new PersonalFile(1, "фильм <о школе>.mp4", 60);
        PersonalFile essay = new PersonalFile(2, "сочинение.odt", 50);
        PersonalFile photo = new PersonalFile(3, "тетрадь.jpg", 40);
        assertEquals(List.of(film, photo), PersonalCopy.fitting(List.of(film, essay, photo), 100));
        String html = new PersonalPaper(Texts.in(Texts.RUSSIAN), "").html(DATA, List.of(essay, film));
        assertTrue(html.contains("<li>сочинение.odt</li><li>фильм &lt;о школе&gt;.mp4</li>"), html);
        assertFalse(new PersonalPaper(Texts.in(Texts.RUSSIAN), "")
                .html(DATA, List.of())
                .contains("64 МБ"));
    }
}
