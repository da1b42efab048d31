package org.dnevnik.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dnevnik.acceptance.Site;

/** One tab of one person's browser. */
final class Tab {

    private final Site site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    Tab(Site site, BrowserContext context) {
        this.site = site;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complain(message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> complain("script: " + error));
    }

    private void complain(String complaint) {
        complaints.add(page.url() + ": " + complaint);
    }

    Site site() {
        return site;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Tab go(String path) {
        page.navigate(site.address() + path);
        return this;
    }

    /** Ticks every text to agree to, once they are there: they come with an answer of their own. */
    void agreeToAll() {
        page.locator("[data-agree]").first().waitFor();
        page.locator("[data-agree]").all().forEach(Locator::check);
    }

    Tab signIn(String login) {
        return signIn(login, Site.PASSWORD);
    }

    Tab signIn(String login, String password) {
        go("/sign-in");
        page.getByLabel("Логин").fill(login);
        page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true)).fill(password);
        button("Войти").click();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** This test provokes such a line in the console: a refused request is written there by the browser itself. */
    void expect(String complaint) {
        expected.add(Pattern.compile(complaint));
    }

    /** What the browser complained of and nobody expected. */
    List<String> complaints() {
        return complaints.stream()
                .filter(line -> expected.stream()
                        .noneMatch(pattern -> pattern.matcher(line).find()))
                .toList();
    }

    void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
