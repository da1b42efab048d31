package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.regex.Pattern;
import org.dnevnik.acceptance.Site;
import org.dnevnik.stand.Gateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same road as in {@link GosuslugiIT}, through a plain gateway: what differs is how a person is asked for, the pages are the same. */
@ExtendWith(InBrowser.class)
class GatewayIT {

    private Site site;
    private Gateway gateway;

    @BeforeEach
    void theServerGoesThroughTheGateway(Tabs tabs) throws IOException {
        site = tabs.site();
        site.database().change("UPDATE identity.account SET first_signed_in_at = now()");
        gateway = site.gateway();
    }

    @AfterEach
    void asBefore() {
        gateway.close();
        site.throughGosuslugi();
        site.database().change("DELETE FROM identity.gosuslugi_link");
        site.database().change("DELETE FROM identity.repair_request");
        site.database().change("DELETE FROM notifications.notification WHERE kind = 'REPAIR_ASKED'");
        site.database().change("DELETE FROM identity.sign_in_attempt");
    }

    private static Tab come(Tab tab, String path, String person) {
        tab.go(path);
        tab.link("Войти через Госуслуги").click();
        tab.page().locator("[data-person='" + person + "']").click();
        return tab;
    }

    private void requireRefused(Tab tab, String why, String title, String outcome) {
        assertThat(tab.page()).hasURL(site.address() + "/sign-in-refused?why=" + why);
        assertThat(tab.heading(title)).isVisible();
        assertThat(tab.heading("К кому обратиться")).isVisible();
        assertEquals(
                outcome,
                site.database()
                        .text(
                                "SELECT outcome FROM identity.sign_in_attempt WHERE door = 'GOSUSLUGI' ORDER BY id DESC LIMIT 1"));
    }

    @Test
    void whoeverIsKnownComesInWhereTheyWantedToGoAndOnce(Tabs tabs) {
        String[] back = new String[1];
        Tab tab = tabs.open(Tabs.PHONE, ColorScheme.DARK);
        tab.page().onRequest(request -> {
            if (request.url().contains("/sign-in/gosuslugi/back")) {
                back[0] = request.url();
            }
        });
        come(tab, "/diary/marks", "parent");
        assertThat(tab.page()).hasURL(site.address() + "/diary/marks");
        Tab stranger = tabs.open();
        stranger.page().navigate(back[0]);
        assertThat(stranger.heading("Вход устарел")).isVisible();
    }

    @Test
    void whoeverDoesNotComeInReadsWhy(Tabs tabs) {
        requireRefused(come(tabs.open(), "/sign-in", "denied"), "DENIED", "Вы не дали согласия", "DENIED");
        requireRefused(
                come(tabs.open(Tabs.PHONE, ColorScheme.DARK), "/sign-in", "name"),
                "NAME",
                "Имя в Дневнике записано иначе",
                "NAME_DIFFERS");
        requireRefused(
                come(tabs.open(), "/sign-in", "unconfirmed"),
                "UNCONFIRMED",
                "Учётная запись Госуслуг не подтверждена",
                "UNCONFIRMED");
        requireRefused(come(tabs.open(), "/sign-in", "away"), "AWAY", "Госуслуги сейчас не отвечают", "AWAY");
    }

    @Test
    void aTokenThatTheGatewayDoesNotKnowOpensNothing(Tabs tabs) {
        gateway.mislead();
        Tab tab = come(tabs.open(), "/sign-in", "parent");
        requireRefused(tab, "AWAY", "Госуслуги сейчас не отвечают", "AWAY");
        tab.go("/diary");
        assertThat(tab.heading("Войти в Дневник")).isVisible();
    }

    @Test
    void whenTheGatewayIsGoneTheSchoolsLoginStillWorks(Tabs tabs) {
        Tab tab = tabs.open(Tabs.PHONE, ColorScheme.DARK).go("/sign-in");
        tab.link("Войти через Госуслуги").click();
        String state = tab.page().url().replaceFirst(".*[?&]state=([^&]+).*", "$1");
        gateway.close();
        tab.page().navigate(site.address() + "/sign-in/gosuslugi/back?code=a&state=" + state);
        assertThat(tab.heading("Госуслуги сейчас не отвечают")).isVisible();
        tab.signIn("parent");
        assertThat(tab.page()).hasURL(Pattern.compile(".*/diary"));
    }
}
