package org.dnevnik.shell.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a phone has room for. */
class MenuTest {

    private static List<MenuItem> items(int count, int current) {
        return IntStream.range(0, count)
                .mapToObj(i -> new MenuItem("/" + i, "Раздел " + i, "icon", i == current))
                .toList();
    }

    private static int times(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    @Test
    void fivePlacesStandInTheBarAsTheyAre() {
        String markup = Menu.markup(items(5, 0), "Ещё");
        assertFalse(markup.contains("Ещё"), markup);
        assertEquals(5, times(markup, "<a "));
    }

    @Test
    void ofMoreTheFirstFourStandBesideTheWayToTheOthers() {
        String markup = Menu.markup(items(7, 0), "Ещё");
        assertEquals(7, times(markup, "<a "));
        assertEquals(3, times(markup, "class=\"rest\""));
        assertTrue(markup.indexOf("Раздел 3") < markup.indexOf("Ещё"), markup);
        assertTrue(markup.indexOf("Ещё") < markup.indexOf("Раздел 4"), markup);
        assertFalse(markup.contains("here"), markup);
    }

    @Test
    void whoIsInOneOfTheOthersSeesIt() {
        assertTrue(Menu.markup(items(6, 5), "Ещё").contains("class=\"here\""));
    }
}
