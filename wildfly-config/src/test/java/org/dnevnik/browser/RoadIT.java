package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import org.dnevnik.acceptance.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The road that everything else widens: a teacher sets a mark, and a parent who looks at the diary sees it. */
@ExtendWith(InBrowser.class)
class RoadIT {

    private static final double WITHIN_TWO_SECONDS = 2000;

    private static final String OWN_CHILD = """
            SELECT l.edu_group, l.subject, l.id, g.child, l.date, l.number
            FROM identity.account AS p
            JOIN people.guardianship AS g ON g.guardian = p.person AND g.ends IS NULL
            JOIN school.enrolment AS e ON e.person = g.child AND e.ends IS NULL
            JOIN timetable.lesson AS l ON l.edu_group = e.edu_group AND l.date <= current_date
            JOIN school.edu_group AS c ON c.id = l.edu_group AND c.parallel > 1
            WHERE p.login = 'parent'
            ORDER BY l.date DESC, l.number LIMIT 1""";

    @Test
    void aMarkThatATeacherSetsAppearsOnTheParentsOpenDiaryWithoutReload(Tabs tabs) {
        var lesson = tabs.site().database().rows(OWN_CHILD).get(0);
        Tab parent = tabs.signedIn("parent").go("/diary?person=" + lesson.get(3) + "&week=" + lesson.get(4));
        parent.page().evaluate("window.notReloaded = true");
        Tab head = tabs.signedIn("head").go("/journal/grid?group=" + lesson.get(0) + "&subject=" + lesson.get(1));

        Grid grid = new Grid(head.page());
        Locator cell = grid.cell(Long.parseLong(lesson.get(2)), Long.parseLong(lesson.get(3)));
        String mark = cell.innerText().contains("5-") ? "4-" : "5-";
        grid.type(cell, mark);
        assertThat(grid.status()).containsText("Сохранено");

        assertThat(parent.page().locator("#week"))
                .containsText(mark, new ContainsTextOptions().setTimeout(WITHIN_TWO_SECONDS));
        assertEquals(true, parent.page().evaluate("window.notReloaded"));
    }

    @Test
    void aParentSwitchesBetweenTheirChildren(Tabs tabs) {
        Tab parent = tabs.signedIn("parent").go("/diary");
        long children = tabs.site()
                .database()
                .number(
                        "SELECT count(*) FROM people.guardianship AS g JOIN identity.account AS a ON a.person = g.guardian"
                                + " WHERE a.login = 'parent' AND g.ends IS NULL");
        assertTrue(children >= 2);
        assertEquals(children, parent.page().locator("a[href*='person=']").count() > 0 ? children : 0);
    }

    @Test
    void anotherChildsDiaryIsNotThereAndTheTryIsLogged(Tabs tabs) {
        Site site = tabs.site();
        long other = site.database()
                .number(
                        "SELECT e.person FROM school.enrolment AS e WHERE e.ends IS NULL AND e.person NOT IN (SELECT g.child FROM people.guardianship AS g"
                                + " JOIN identity.account AS a ON a.person = g.guardian WHERE a.login = 'parent') LIMIT 1");
        Tab parent = tabs.signedIn("parent");
        parent.expect("404");
        parent.go("/diary?person=" + other);
        assertEquals(1, parent.page().locator("h1").count());
        assertTrue(site.database().number("SELECT count(*) FROM people.access_log WHERE refused AND subject = ?", other)
                > 0);
    }
}
