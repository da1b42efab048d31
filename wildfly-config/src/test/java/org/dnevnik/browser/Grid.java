package org.dnevnik.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
        return cell("data-w", cell.work(), cell.pupil());
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

    Locator status() {
        return page.locator("#journal-status");
    }
}
