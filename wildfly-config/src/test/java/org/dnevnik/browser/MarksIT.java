package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.dnevnik.acceptance.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Marks by another scale, debts that are passed, words to the family, a work done again: from the teacher's side to the parent's. */
@ExtendWith(InBrowser.class)
class MarksIT {

    private static final String OWN_CHILD = """
            SELECT l.edu_group, l.subject, l.id, g.child, l.date, l.school, c.parallel
            FROM identity.account AS p
            JOIN people.guardianship AS g ON g.guardian = p.person AND g.ends IS NULL
            JOIN school.enrolment AS e ON e.person = g.child AND e.ends IS NULL
            JOIN timetable.lesson AS l ON l.edu_group = e.edu_group AND l.date < current_date
            JOIN school.edu_group AS c ON c.id = l.edu_group AND c.parallel > 1
            WHERE p.login = 'parent'
              AND NOT EXISTS (SELECT FROM journal.lesson_log_entry AS a WHERE a.lesson = l.id AND a.person = g.child)
            ORDER BY l.date DESC, l.number DESC LIMIT 1""";

    private record Place(long group, long subject, long lesson, long pupil, String date, long school, long parallel) {

        static Place of(Site site) {
            List<String> row = site.database().rows(OWN_CHILD).get(0);
            return new Place(at(row, 0), at(row, 1), at(row, 2), at(row, 3), row.get(4), at(row, 5), at(row, 6));
        }

        private static long at(List<String> row, int column) {
            return Long.parseLong(row.get(column));
        }

        String journal() {
            return "/journal/grid?group=" + group + "&subject=" + subject;
        }

        String diary() {
            return "/diary?person=" + pupil + "&week=" + date;
        }
    }

    @Test
    void aNineOfTenPointsIsExcellentForTheParentToo(Tabs tabs) {
        Place place = Place.of(tabs.site());
        var database = tabs.site().database();
        database.change(
                "INSERT INTO journal.grading_rule (id, school, parallel_from, parallel_to, subject, scale, average, min_marks, bounds,"
                        + " plus_minus, version) VALUES (990071, ?, ?, ?, ?, 'TEN', 'PLAIN', 3, '', 0, 1)",
                place.school(),
                place.parallel(),
                place.parallel(),
                place.subject());
        try {
            Tab head = tabs.signedIn("head").go(place.journal());
            Locator cell = type(head.page(), place, "9");
            assertThat(cell).hasClass(Pattern.compile("\\bg5\\b"));
            Tab parent = tabs.signedIn("parent").go(place.diary());
            assertThat(parent.page()
                            .locator(".dw-mark.is-5", new Page.LocatorOptions().setHasText("9"))
                            .first())
                    .isVisible();
            head.expect("422");
            new Grid(head.page()).type(cell, "11");
            assertThat(new Grid(head.page()).status()).containsText("10, 9, 8");
        } finally {
            database.change("DELETE FROM journal.grading_rule WHERE id = 990071");
        }
    }

    @Test
    void aDebtIsSeenAndPassedAndAWorkDoneAgainKeepsItsOldMark(Tabs tabs) {
        Place place = Place.of(tabs.site());
        Tab head = tabs.signedIn("head").go(place.journal());
        Locator cell = type(head.page(), place, ".");
        assertThat(cell).hasText("•");
        Tab parent = tabs.signedIn("parent").go("/diary/debts?person=" + place.pupil());
        assertThat(parent.page().locator(".db-debt").first()).containsText("сдать до");

        type(head.page(), place, "2");
        assertThat(cell).hasText("2");
        parent.go("/diary/debts?person=" + place.pupil());
        assertThat(parent.page().locator(".db-debt")).hasCount(0);

        retake(head.page(), cell, "5", "Переписана контрольная");
        assertThat(cell).containsText("5");
        assertThat(cell.locator("small")).hasText("2");
        say(head.page(), cell, "Молодец, исправлено!");
        assertThat(cell).hasClass(Pattern.compile("jg-noted"));
        parent.go(place.diary());
        assertThat(parent.page().locator(".dw-mark:has(small)").first()).containsText("2");
        assertThat(parent.page().locator(".dw-said").first()).hasText("Молодец, исправлено!");
    }

    private static Locator type(Page page, Place place, String text) {
        Grid grid = new Grid(page);
        Locator cell = grid.cell(place.lesson(), place.pupil());
        grid.type(cell, text);
        assertThat(grid.status()).containsText("Сохранено");
        return cell;
    }

    private static void open(Page page, Locator cell) {
        cell.click();
        page.keyboard().press("Alt+Enter");
        assertThat(page.locator("#journal-detail")).isVisible();
    }

    static void retake(Page page, Locator cell, String text, String reason) {
        open(page, cell);
        page.locator("#journal-retake-text").fill(text);
        page.locator("#journal-retake-reason").fill(reason);
        page.locator("#journal-retake button[type='submit']").click();
        assertThat(page.locator("#journal-detail")).isHidden();
    }

    static void say(Page page, Locator cell, String comment) {
        open(page, cell);
        page.locator("#journal-note-family").fill(comment);
        page.locator("#journal-note button[type='submit']").click();
        assertThat(page.locator("#journal-detail")).isHidden();
    }
}
