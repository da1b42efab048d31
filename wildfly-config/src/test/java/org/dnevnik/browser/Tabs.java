package org.dnevnik.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dnevnik.acceptance.Site;

/** The tabs of one test; each belongs to a person of its own, with cookies of its own. */
final class Tabs {

    static final int DESKTOP = 1440;
    static final int PHONE = 390;

    private final Site site;
    private final Browser browser;
    private final List<Tab> open = new ArrayList<>();

    Tabs(Site site, Browser browser) {
        this.site = site;
        this.browser = browser;
    }

    Tab open() {
        return open(DESKTOP, ColorScheme.LIGHT);
    }

    Tab open(int width, ColorScheme colours) {
        NewContextOptions options = new NewContextOptions()
                .setLocale("ru-RU")
                .setTimezoneId("Europe/Moscow")
                .setColorScheme(colours)
                .setViewportSize(width, width == PHONE ? 844 : 900)
                .setHasTouch(width == PHONE);
        Tab tab = new Tab(site, browser.newContext(options));
        open.add(tab);
        return tab;
    }

    /** Another tab of the same browser, whose test closes it and asks for its complaints. */
    Tab beside(Tab tab) {
        return new Tab(site, tab.context());
    }

    Tab signedIn(String login) {
        return open().signIn(login);
    }

    Site site() {
        return site;
    }

    void screenshots(String name) {
        for (int i = 0; i < open.size(); i++) {
            open.get(i).screenshot(Path.of("target/acceptance/failed", name + "-" + i + ".png"));
        }
    }

    void close() {
        List<String> complaints =
                open.stream().flatMap(tab -> tab.complaints().stream()).toList();
        open.forEach(tab -> tab.context().close());
        open.clear();
        assertEquals(List.of(), complaints, "the browser complains");
    }
}
