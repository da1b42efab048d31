package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.dnevnik.identity.OwnFactorService;
import org.dnevnik.identity.view.FactorState;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /me/second-step}: the own second step of the sign-in. */
@Named
@RequestScoped
public class FactorPage {

    private static final int TYPED_GROUP = 4;

    @Inject
    private OwnFactorService factor;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private @Nullable FactorState state;
    private String secret = "";
    private @Nullable QrSquare square;
    private String since = "";
    private String required = "";

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        AccessWords words = new AccessWords(texts, clock.now());
        FactorState read = factor.state(caller.get());
        state = read;
        since = words.day(read.onSince());
        LocalDate day = read.required();
        required =
                day == null ? "" : words.day(day.atStartOfDay(Families.REGION).toInstant());
        factor.shown(caller.get()).ifPresent(this::show);
    }

    /** The address that telephones read (the format of the Google Authenticator, which all of them know). */
    private void show(OwnFactorService.Shown shown) {
        secret = shown.secret();
        square = QrSquare.of("otpauth://totp/Dnevnik:" + URLEncoder.encode(shown.login(), StandardCharsets.UTF_8)
                + "?secret=" + secret + "&issuer=Dnevnik&digits=6&period=30");
    }

    private FactorState state() {
        return Objects.requireNonNull(state, "read before rendering");
    }

    public boolean isOn() {
        return state().onSince() != null;
    }

    /** Since when it is on, in the reader's words. */
    public String getSince() {
        return since;
    }

    public int getCodesLeft() {
        return state().codesLeft();
    }

    /** From which day on a school requires it, in the reader's words; empty: none does. */
    public String getRequired() {
        return required;
    }

    /** Whether nothing else is open until it is set up. */
    public boolean isDue() {
        LocalDate day = state().required();
        return day != null && !day.isAfter(clock.today(Families.REGION));
    }

    /** The secret in groups, as it is typed; empty: none is shown. */
    public String getSecret() {
        return secret.replaceAll("(.{" + TYPED_GROUP + "})(?=.)", "$1 ");
    }

    /** The dark dots of the QR code, as a path of an SVG. */
    public String getDots() {
        return square == null ? "" : square.path();
    }

    /** What the SVG shows. */
    public String getFrame() {
        int size = square == null ? 0 : square.size();
        return "0 0 " + size + " " + size;
    }
}
