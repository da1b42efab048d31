package org.dnevnik.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.dnevnik.acceptance.Cell;

/** The journal's grid on a page, used as a teacher uses it: with the keyboard. */
final class Grid {

    private final Page page;

    Grid(Page page) {
        this.page = page;
    }

    Locator table() {
        return page.getByRole(AriaRole.GRID);
    }

    /** Where the row of the pupil meets the column of the lesson's first work, or of the lesson without works. */
    Locator cell(long lesson, long pupil) {
        return cell("data-l", lesson, pupil);
    }

    Locator cell(Cell cell) {
        return ofWork(cell.work(), cell.pupil());
    }

    /** Where the row of the pupil meets the work's column. */
    Locator ofWork(long work, long pupil) {
        return cell("data-w", work, pupil);
    }

    /** The pupils who may have a mark for the work, from above. */
    List<Long> pupils(long work) {
        Object found = table().evaluate("""
                        (grid, work) => {
                            const column = [...grid.tHead.rows[0].cells].findIndex(head => head.dataset.w === work);
                            return [...grid.tBodies[0].rows].filter(row => !row.cells[column].classList.contains('out'))
                                .map(row => row.cells[0].dataset.p);
                        }""", Long.toString(work));
        return ((List<?>) found)
                .stream().map(pupil -> Long.valueOf((String) pupil)).toList();
    }

    private Locator cell(String attribute, long value, long pupil) {
        Object column = table().locator("thead th[" + attribute + "='" + value + "']")
                .first()
                .evaluate("head => [...head.parentElement.children].indexOf(head)");
        return row(pupil).locator("td").nth(((Number) column).intValue() - 1);
    }

    Locator row(long pupil) {
        return table().locator("tbody tr:has(th[data-p='" + pupil + "'])");
    }

    /** Clicks the cell to put the focus there, as a teacher does who has just come, types and ends with Enter. */
    void type(Locator cell, String text) {
        cell.click();
        page.keyboard().type(text);
        page.keyboard().press("Enter");
    }

    /** Opens what was not saved. */
    Locator unsaved() {
        return page.locator("#journal-unsaved-open");
    }

    Locator status() {
        return page.locator("#journal-status");
    }
}
