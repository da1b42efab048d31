package org.dnevnik.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.model.Deliveries;
import org.dnevnik.notifications.view.NoticeChannel;
import org.dnevnik.outbox.Outbox;

/** Puts what is due into parcels and each parcel on its way, in one transaction: a parcel without its event there is not. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Packing {

    private static final int MOST = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private SchoolClock clock;

    @Inject
    private Ways ways;

    /** @return how many parcels */
    int pack() {
        Set<NoticeChannel> open = ways.open();
        if (open.isEmpty()) {
            return 0;
        }
        List<Deliveries.Made> made = new Deliveries(em)
                .pack(clock.now(), open.stream().map(NoticeChannel::name).toList(), MOST);
        made.forEach(m -> outbox.add(
                m.channel().equals(NoticeChannel.EMAIL.name()) ? Mails.QUEUE : PushDispatcher.QUEUE,
                NoticeMail.KIND,
                null,
                new ParcelPayload(m.parcel(), m.recipient()).json()));
        return made.size();
    }

    int forget() {
        return new Deliveries(em).forget(clock.now());
    }
}
