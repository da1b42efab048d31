package org.dnevnik.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.util.List;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.model.Deliveries;
import org.dnevnik.notifications.model.Notifications;
import org.dnevnik.notifications.model.Wishes;
import org.dnevnik.notifications.view.NoticeChannel;
import org.dnevnik.notifications.view.Parcel;
import org.dnevnik.notifications.view.ParcelQuery;
import org.dnevnik.people.Families;

/** News by letter. A parcel that has ended is not written again, so that an event that comes twice is one letter. */
@ApplicationScoped
public class NoticeMail implements MailSource {

    static final String KIND = "NOTICES";

    /** So many refusals in a row, and the address is believed to be no more. */
    static final int REFUSALS = 3;

    /** Of the notification by which somebody learns that their letters have stopped. */
    static final String STOPPED = "MAIL_STOPPED";

    private static final String EMAIL = NoticeChannel.EMAIL.name();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Reach reach;

    @Inject
    private Wording wording;

    /** For the container. */
    protected NoticeMail() {}

    NoticeMail(EntityManager em, SchoolClock clock, Reach reach, Wording wording) {
        this.em = em;
        this.clock = clock;
        this.reach = reach;
        this.wording = wording;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Mail> write(String payload) {
        long id = ParcelPayload.read(payload).parcel();
        List<Mail> mails = new ParcelQuery(em)
                .of(id, clock.today(Families.REGION)).filter(p -> !p.news().isEmpty()).stream()
                        .flatMap(p -> reach.email(p.recipient()).map(to -> mail(p, to)).stream())
                        .toList();
        if (mails.isEmpty()) {
            new Deliveries(em).end(id, "EMPTY");
        }
        return mails;
    }

    private Mail mail(Parcel parcel, String to) {
        String site = reach.site().orElse("");
        String token = StopToken.of(parcel.recipient(), NoticeChannel.EMAIL, parcel.secret());
        NoticeWords.Letter letter = wording.words().letter(parcel, site, site + "/unsubscribe#" + token);
        String id = "notices-" + parcel.id() + "@" + URI.create(site).getHost();
        return new Mail(to, letter.subject(), letter.text(), letter.html(), id, site + "/data/unsubscribe/" + token);
    }

    @Override
    public void sent(String payload) {
        ParcelPayload told = ParcelPayload.read(payload);
        new Deliveries(em).end(told.parcel(), "SENT");
        new Wishes(em).taken(told.recipient(), EMAIL);
    }

    @Override
    public void refused(String payload) {
        ParcelPayload told = ParcelPayload.read(payload);
        new Deliveries(em).end(told.parcel(), "REFUSED");
        if (new Wishes(em).refused(told.recipient(), EMAIL, REFUSALS, clock.now())) {
            new Notifications(em).tell(told.recipient(), STOPPED);
        }
    }
}
