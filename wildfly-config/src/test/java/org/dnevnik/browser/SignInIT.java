package org.dnevnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.ZoneId;
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
        assertThat(tab.page().getByRole(AriaRole.ALERT)).isVisible();
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

    @Test
    void aPersonSeesTheirDevicesAndEndsTheOthersAtOnce(Tabs tabs) {
        Tab here = tabs.signedIn("head");
        assertThat(here.page()).hasURL(Pattern.compile("/journal"));
        Tab other = tabs.open(Tabs.PHONE, ColorScheme.DARK).signIn("head");
        assertThat(other.page()).hasURL(Pattern.compile("/journal"));
        other.expect("401");
        here.page().onDialog(Dialog::accept);
        here.go("/me/devices");
        assertThat(here.page().locator(".ac-devices li").first()).containsText("это устройство");
        here.button("Завершить на всех остальных").click();
        assertThat(here.button("Завершить на всех остальных")).hasCount(0);
        other.go("/timetable");
        assertThat(other.page()).hasURL(Pattern.compile("/sign-in"));
        here.go("/me/sign-ins");
        assertThat(here.page().locator(".ac-signins li").first()).containsText("Вход с паролем");
    }

    @Test
    void aSecondStepIsSetUpAndAskedForAndARecoveryCodeOpensToo(Tabs tabs) {
        try {
            Tab head = tabs.signedIn("head").go("/me/second-step");
            head.page().locator("#f-begin").fill(Site.PASSWORD);
            head.button("Показать квадрат").click();
            Telephone telephone =
                    new Telephone(head.page().locator(".ac-card .ac-login").innerText());
            head.page().locator("#f-code").fill(telephone.code());
            head.button("Включить второй шаг").click();
            assertThat(head.page().locator("#codes")).isVisible();
            String recovery = head.page()
                    .locator(".ac-codes")
                    .innerText()
                    .lines()
                    .findFirst()
                    .orElseThrow();
            Tab again = tabs.open(Tabs.PHONE, ColorScheme.LIGHT).signIn("head");
            again.expect("422");
            assertThat(again.heading("Второй шаг")).isVisible();
            again.page().getByLabel("Код с телефона").fill("000000");
            again.button("Войти").click();
            assertThat(again.page().getByRole(AriaRole.ALERT)).containsText("Код не подошёл");
            again.page().getByLabel("Код с телефона").fill(recovery);
            again.button("Войти").click();
            assertThat(again.page()).hasURL(Pattern.compile("/journal"));
        } finally {
            tabs.site().database().change("DELETE FROM identity.second_factor");
            tabs.site().database().change("DELETE FROM identity.sign_in_attempt");
        }
    }

    @Test
    void whereASchoolRequiresASecondStepNothingElseIsOpenWithoutOne(Tabs tabs) {
        try {
            Tab admin = tabs.signedIn("admin").go("/people/second-step");
            admin.page()
                    .locator("#sf-since")
                    .fill(LocalDate.now(ZoneId.of("Europe/Moscow")).toString());
            admin.button("Требовать с этого дня").click();
            assertThat(admin.button("Больше не требовать")).isVisible();
            Tab teacher = tabs.signedIn("teacher");
            teacher.expect("403"); // the line of news is closed too
            assertThat(teacher.page()).hasURL(Pattern.compile("/me/second-step"));
            teacher.go("/journal");
            assertThat(teacher.page()).hasURL(Pattern.compile("/me/second-step"));
            assertThat(teacher.page().locator("main")).containsText("Включите его, и Дневник откроется");
        } finally {
            tabs.site().database().change("UPDATE identity.access_rule SET factor_since = NULL");
        }
    }
}
