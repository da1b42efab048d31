package org.dnevnik.container;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.identity.AccessAsked;
import org.dnevnik.identity.AccessSheetService;
import org.dnevnik.identity.AnswerConsent;
import org.dnevnik.identity.AnswersAsked;
import org.dnevnik.identity.ChildDeviceService;
import org.dnevnik.identity.ChoosePassword;
import org.dnevnik.identity.ConsentAnswersService;
import org.dnevnik.identity.ConsentTextService;
import org.dnevnik.identity.GosuslugiRegionService;
import org.dnevnik.identity.IssueSheet;
import org.dnevnik.identity.KeepPaper;
import org.dnevnik.identity.MailWords;
import org.dnevnik.identity.OwnAccountService;
import org.dnevnik.identity.OwnConsentsService;
import org.dnevnik.identity.OwnDevicesService;
import org.dnevnik.identity.OwnFactorService;
import org.dnevnik.identity.PersonAccessService;
import org.dnevnik.identity.PublishText;
import org.dnevnik.identity.RepairService;
import org.dnevnik.identity.StaffFactorService;
import org.dnevnik.identity.WithdrawnAsked;
import org.dnevnik.identity.WithdrawnConsentService;
import org.dnevnik.identity.view.AccessRule;
import org.dnevnik.identity.view.GosuslugiRule;

/** Rows of identity.txt: codes, logins and accounts. */
final class IdentityCalls {

    /** Longer than any password may be: refused before a hash is computed. */
    private static final String NO_PASSWORD = "x".repeat(300);

    /** Nobody's. */
    private static final long NO_DEVICE = 1;

    /** What the mother of world.sql has signed for her child. */
    private static final long CONSENT = 900_001;

    private static final AnswersAsked ANSWERS = new AnswersAsked(Calls.SCHOOL, Calls.CLASS, "pschool", null, null);

    /** The pupil of world.sql waits for a correction, and with a device for the guardian. */
    private static final long REPAIR = 900_001;

    static final Map<String, Call> ALL = Map.ofEntries(
            entry(
                    "AccessSheetService.list",
                    c -> Calls.of(AccessSheetService.class)
                            .list(c, new AccessAsked(Calls.SCHOOL, Calls.CLASS, false, null))),
            entry(
                    "AccessSheetService.issue",
                    c -> Calls.of(AccessSheetService.class)
                            .issue(c, new IssueSheet(Calls.SCHOOL, Calls.CLASS, false, true, true, false))),
            entry(
                    "AccessSheetService.setRule",
                    c -> Calls.of(AccessSheetService.class).setRule(c, Calls.SCHOOL, AccessRule.USUAL)),
            entry("PersonAccessService.card", c -> office().card(c, Calls.PUPIL)),
            entry("PersonAccessService.issueCode", c -> office().issueCode(c, Calls.PUPIL)),
            entry("PersonAccessService.lendPassword", c -> office().lendPassword(c, Calls.PUPIL)),
            entry("PersonAccessService.revokeCode", c -> office().revokeCode(c, Calls.PUPIL)),
            entry("PersonAccessService.setBlocked", c -> office().setBlocked(c, Calls.PUPIL, false)),
            entry("PersonAccessService.endSessions", c -> office().endSessions(c, Calls.PUPIL)),
            entry("PersonAccessService.recordPaper", c -> office().recordPaper(c, Calls.PUPIL)),
            entry("PersonAccessService.administrators", c -> office().administrators(c, Calls.SCHOOL)),
            entry(
                    "OwnConsentsService.asked",
                    c -> Calls.of(OwnConsentsService.class).asked(c)),
            entry(
                    "OwnConsentsService.agree",
                    c -> Calls.of(OwnConsentsService.class).agree(c, List.of())),
            entry(
                    "OwnConsentsService.withdraw",
                    c -> Calls.of(OwnConsentsService.class).withdraw(c, CONSENT)),
            entry(
                    "OwnConsentsService.own",
                    c -> Calls.of(OwnConsentsService.class).own(c)),
            entry(
                    "OwnConsentsService.answer",
                    c -> Calls.of(OwnConsentsService.class)
                            .answer(c, new AnswerConsent("pschool-1", Calls.PUPIL, true))),
            entry(
                    "ConsentTextService.schools",
                    c -> Calls.of(ConsentTextService.class).schools(c)),
            entry(
                    "ConsentTextService.texts",
                    c -> Calls.of(ConsentTextService.class).texts(c, null)),
            entry(
                    "ConsentTextService.publish",
                    c -> Calls.of(ConsentTextService.class)
                            .publish(c, new PublishText("child", null, null, false, null, null, null, null))),
            entry(
                    "ConsentTextService.end",
                    c -> Calls.of(ConsentTextService.class).end(c, "pregion")),
            entry(
                    "ConsentAnswersService.list",
                    c -> Calls.of(ConsentAnswersService.class).list(c, ANSWERS)),
            entry(
                    "ConsentAnswersService.whole",
                    c -> Calls.of(ConsentAnswersService.class).whole(c, ANSWERS)),
            entry(
                    "ConsentAnswersService.keep",
                    c -> Calls.of(ConsentAnswersService.class)
                            .keep(c, new KeepPaper(Calls.SCHOOL, "pschool", Calls.PUPIL, true))),
            entry(
                    "WithdrawnConsentService.list",
                    c -> Calls.of(WithdrawnConsentService.class)
                            .list(c, new WithdrawnAsked(Calls.SCHOOL, Calls.CLASS, null, null))),
            entry(
                    "WithdrawnConsentService.of",
                    c -> Calls.of(WithdrawnConsentService.class).of(c, Calls.SCHOOL, Calls.PUPIL)),
            entry("ChildDeviceService.list", c -> children().list(c)),
            entry("ChildDeviceService.approve", c -> children().approve(c, REPAIR)),
            entry("ChildDeviceService.refuse", c -> children().refuse(c, REPAIR)),
            entry("ChildDeviceService.isWanted", c -> children().isWanted(c, Calls.SCHOOL)),
            entry("ChildDeviceService.demand", c -> children().demand(c, Calls.SCHOOL, false)),
            entry("RepairService.list", c -> repairs().list(c, Calls.SCHOOL, null)),
            entry("RepairService.waiting", c -> repairs().waiting(c)),
            entry("RepairService.own", c -> repairs().own(c)),
            entry("RepairService.correct", c -> repairs().correct(c, REPAIR, new MailWords("", ""))),
            entry("RepairService.decline", c -> repairs().decline(c, REPAIR, "Придите", new MailWords("", ""))),
            entry("GosuslugiRegionService.rule", c -> region().rule(c)),
            entry("GosuslugiRegionService.setRule", c -> region().setRule(c, GosuslugiRule.USUAL)),
            entry("GosuslugiRegionService.waiting", c -> region().waiting(c, null)),
            entry("GosuslugiRegionService.pace", c -> region().pace(c)),
            entry("OwnFactorService.state", c -> factor().state(c)),
            entry("OwnFactorService.shown", c -> factor().shown(c)),
            entry("OwnFactorService.begin", c -> factor().begin(c, NO_PASSWORD)),
            entry("OwnFactorService.confirm", c -> factor().confirm(c, "no code")),
            entry("OwnFactorService.renewCodes", c -> factor().renewCodes(c, NO_PASSWORD)),
            entry("OwnFactorService.switchOff", c -> factor().switchOff(c, NO_PASSWORD)),
            entry(
                    "StaffFactorService.list",
                    c -> Calls.of(StaffFactorService.class).list(c, Calls.SCHOOL)),
            entry(
                    "StaffFactorService.require",
                    c -> Calls.of(StaffFactorService.class).require(c, Calls.SCHOOL, null)),
            entry("PersonAccessService.resetFactor", c -> office().resetFactor(c, Calls.PUPIL)),
            entry("OwnDevicesService.devices", c -> devices().devices(c, 0)),
            entry("OwnDevicesService.signIns", c -> devices().signIns(c, 0, null)),
            entry("OwnDevicesService.end", c -> devices().end(c, NO_DEVICE)),
            entry("OwnDevicesService.endOthers", c -> devices().endOthers(c, 0)),
            entry("OwnDevicesService.forget", c -> devices().forget(c, NO_DEVICE)),
            entry("OwnAccountService.first", c -> own().first(c)),
            entry("OwnAccountService.choose", c -> own().choose(c, new ChoosePassword(NO_PASSWORD, List.of()))),
            entry("OwnAccountService.changePassword", c -> own().changePassword(c, NO_PASSWORD, NO_PASSWORD)),
            entry("OwnAccountService.changeLogin", c -> own().changeLogin(c, NO_PASSWORD, "login")),
            entry("OwnAccountService.mayReplace", c -> own().mayReplace(c, 0)),
            entry("OwnAccountService.replacePassword", c -> own().replacePassword(c, 0, NO_PASSWORD)),
            entry("OwnAccountService.account", c -> own().account(c)),
            entry(
                    "OwnAccountService.askToConfirm",
                    c -> own().askToConfirm(c, 0, NO_PASSWORD, "no address", new MailWords("", ""))));

    private IdentityCalls() {}

    private static PersonAccessService office() {
        return Calls.of(PersonAccessService.class);
    }

    private static ChildDeviceService children() {
        return Calls.of(ChildDeviceService.class);
    }

    private static RepairService repairs() {
        return Calls.of(RepairService.class);
    }

    private static GosuslugiRegionService region() {
        return Calls.of(GosuslugiRegionService.class);
    }

    private static OwnFactorService factor() {
        return Calls.of(OwnFactorService.class);
    }

    private static OwnDevicesService devices() {
        return Calls.of(OwnDevicesService.class);
    }

    private static OwnAccountService own() {
        return Calls.of(OwnAccountService.class);
    }
}
