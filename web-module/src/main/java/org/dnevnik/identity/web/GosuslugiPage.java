package org.dnevnik.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.GosuslugiAnswer;
import org.dnevnik.identity.GosuslugiRefusal;
import org.dnevnik.identity.GosuslugiService;
import org.dnevnik.school.SchoolContactService;
import org.dnevnik.school.view.SchoolContact;
import org.dnevnik.shell.web.Language;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /sign-in-refused} and {@code /sign-in-choice}: what comes after Gosuslugi when nobody is in yet. */
@Named
@RequestScoped
public class GosuslugiPage {

    private static final int YEAR = 12;

    @Inject
    private HttpServletRequest request;

    @EJB
    private SchoolContactService contacts;

    @EJB
    private GosuslugiService gosuslugi;

    private @Nullable List<SchoolContact> schools;

    /** Beginning of the keys of the texts that say why not; the address says no more than the kind of the reason. */
    public String getRefusal() {
        return "identity.gosuslugi.refused." + why();
    }

    /** From which age on people come in, as texts have it after a preposition. */
    public String getAge() {
        Texts texts = Language.textsOf(request);
        int months = gosuslugi.youngestMonths();
        if (months == 0) {
            return texts.get("identity.age.none");
        }
        String years = texts.count("identity.age.years", months / YEAR);
        return months % YEAR == 0
                ? years
                : texts.format("identity.age.both", years, texts.count("identity.age.months", months % YEAR));
    }

    /** Why people do not come in at first, as far as they and the school can do something about it. */
    public List<GosuslugiRefusal> getReasons() {
        return List.of(
                GosuslugiRefusal.ABSENT,
                GosuslugiRefusal.NOT_ACTIVATED,
                GosuslugiRefusal.TOO_YOUNG,
                GosuslugiRefusal.NAME,
                GosuslugiRefusal.SNILS,
                GosuslugiRefusal.UNCONFIRMED);
    }

    /** Whom to ask, where it is beyond doubt who was refused in this browser a moment ago. */
    public List<SchoolContact> getSchools() {
        List<SchoolContact> read = schools;
        if (read == null) {
            HttpSession session = request.getSession(false);
            Object held = session == null ? null : session.getAttribute(GosuslugiDoor.WHOM);
            read = held instanceof GosuslugiDoor.Whom whom
                            && whom.refusal().name().equals(why())
                    ? contacts.of(whom.schools())
                    : List.of();
            schools = read;
        }
        return read;
    }

    private String why() {
        String asked = Objects.requireNonNullElse(request.getParameter("why"), "");
        return Arrays.stream(GosuslugiRefusal.values())
                .map(Enum::name)
                .filter(asked::equals)
                .findFirst()
                .orElse(GosuslugiRefusal.STALE.name());
    }

    /** Between which accounts this browser may choose; none when nobody was asked to. */
    public List<GosuslugiAnswer.Offered> getAccounts() {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(GosuslugiDoor.CHOICE) instanceof GosuslugiAnswer.Choice choice
                ? choice.accounts()
                : List.of();
    }
}
