package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.dnevnik.acceptance.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(InBrowser.class)
class SignInIT {

    @Test
    void theSignInPageSaysWhatTheRegionKnows(Tabs tabs) {
        Tab tab = tabs.open().go("/sign-in");
        assertThat(tab.heading("Войти в Дневник")).isVisible();
        assertThat(tab.page().getByLabel("Логин")).isVisible();
        assertThat(tab.page().getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true)))
                .isVisible();
        assertThat(tab.button("Войти")).isVisible();
        assertThat(tab.page().getByText("Не зарегистрированы в системе?")).isVisible();
        assertThat(tab.page().locator("body")).containsText("Архангельская область");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        region, /schools
        admin, /journal
        head, /journal
        teacher, /journal
        classteacher, /journal
        parent, /diary
        pupil, /diary
        """)
    void everybodyArrivesWhereTheirDayBegins(String login, String path, Tabs tabs) {
        Tab tab = tabs.signedIn(login);
        assertThat(tab.page()).hasURL(tabs.site().address() + path);
        assertThat(tab.page().locator("h1")).isVisible();
    }

    @Test
    void aWrongPasswordIsSaidWithoutSayingWhatWasWrong(Tabs tabs) {
        Tab tab = tabs.open().signIn("parent", "not-the-password");
        assertThat(tab.page().getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .isVisible();
        assertThat(tab.page().getByLabel("Логин")).hasValue("parent");
        tabs.site().database().change("DELETE FROM identity.sign_in_attempt");
    }

    @Test
    void whoeverComesFromALinkIsLedThereAfterSigningIn(Tabs tabs) {
        Tab tab = tabs.open().go("/notifications");
        assertThat(tab.heading("Войти в Дневник")).isVisible();
        tab.page().getByLabel("Логин").fill("parent");
        tab.page()
                .getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true))
                .fill(Site.PASSWORD);
        tab.button("Войти").click();
        assertThat(tab.page()).hasURL(Pattern.compile(".*/notifications.*"));
    }

    @Test
    void theMenuHasOnlyWhatThePersonHas(Tabs tabs) {
        Tab parent = tabs.signedIn("parent");
        assertThat(parent.link("Дневник").first()).isVisible();
        assertFalse(parent.page().content().contains("/office/import"));
    }
}
