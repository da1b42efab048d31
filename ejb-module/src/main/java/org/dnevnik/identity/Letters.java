package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.regex.Pattern;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.notifications.Mails;

/** Orders letters about accounts; they need a mail server and an address of this installation that nobody but its operator has said. */
@ApplicationScoped
class Letters {

    /** No blank, no sign that is not seen, nothing of which mail servers make a second address, a comment or the address of a machine. */
    private static final String SIGN = "[^@\\s\\p{Cntrl}<>\",;:()\\[\\]\\\\]";

    private static final Pattern EMAIL =
            Pattern.compile(SIGN + "{1,64}@" + SIGN + "{1,120}\\.[" + SIGN + "&&[^.]]{2,20}");

    @Inject
    private Mails mails;

    @Inject
    private SiteAddress site;

    boolean isOn() {
        return mails.isOn() && site.told().isPresent();
    }

    /**
     * To whoever has lost a password, if there is somebody.
     *
     * @param typed login or address, as it is compared
     */
    void lost(String typed, MailWords words) {
        requireOn();
        mails.add(LostAccessMail.KIND, LostAccessMail.payload(typed, words));
    }

    /** To whoever the account is, about a sign-in with a device that was not known. */
    void newDevice(long account, String device, Instant at, MailWords words) {
        mails.add(NewDeviceMail.KIND, NewDeviceMail.payload(account, device, at, words));
    }

    /** @throws Refusal {@link IdentityRefusal#EMAIL} and {@link IdentityRefusal#MAIL_OFF} */
    void confirm(long account, String email, MailWords words) {
        requireOn();
        if (!isAddress(email)) {
            throw new Refusal(IdentityRefusal.EMAIL);
        }
        mails.add(ConfirmMail.KIND, ConfirmMail.payload(account, email, words));
    }

    static boolean isAddress(String email) {
        return EMAIL.matcher(email).matches();
    }

    /** What the school has decided; nobody is told where no letters go out or the person has confirmed no address. */
    void decided(long person, MailWords words) {
        if (isOn()) {
            mails.add(RepairMail.KIND, RepairMail.payload(person, words));
        }
    }

    /** @throws Refusal {@link IdentityRefusal#MAIL_OFF} */
    void requireOn() {
        if (!isOn()) {
            throw new Refusal(IdentityRefusal.MAIL_OFF);
        }
    }
}
