package org.dnevnik.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.model.Deliveries;
import org.dnevnik.notifications.model.PushDevices;
import org.dnevnik.notifications.view.Parcel;
import org.dnevnik.notifications.view.ParcelQuery;
import org.dnevnik.notifications.view.PushDevice;
import org.dnevnik.notifications.view.WishesQuery;
import org.dnevnik.outbox.Outbox;
import org.dnevnik.outbox.OutboxEvent;
import org.dnevnik.people.Families;

/** The short transactions around messages to browsers: none is open while another server is spoken to. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PushDesk {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private SchoolClock clock;

    @Inject
    private Wording wording;

    /** A message and the devices that have not got it. */
    record Job(long parcel, byte[] text, List<PushDevice> devices) {}

    /** What an event asks to send; empty for one that was handled, and nobody to send to for one that says nothing any more. */
    Optional<Job> job(String event) {
        return outbox.read(event)
                .map(OutboxEvent::payload)
                .map(ParcelPayload::read)
                .map(p -> new ParcelQuery(em)
                        .of(p.parcel(), clock.today(Families.REGION))
                        .filter(found -> !found.news().isEmpty() && !isOld(found))
                        .map(this::job)
                        .orElseGet(() -> new Job(p.parcel(), new byte[0], List.of())));
    }

    private Job job(Parcel parcel) {
        NoticeWords.Message said = wording.words().message(parcel);
        String json = Json.createObjectBuilder()
                .add("title", said.title())
                .add("text", said.text())
                .add("address", said.address())
                .add("tag", topic(parcel.id()))
                .build()
                .toString();
        return new Job(parcel.id(), json.getBytes(StandardCharsets.UTF_8), new WishesQuery(em).left(parcel.id()));
    }

    private boolean isOld(Parcel parcel) {
        return parcel.made().plus(PushGateway.KEPT).isBefore(clock.now());
    }

    static String topic(long parcel) {
        return "dnevnik-" + parcel;
    }

    void pushed(long parcel, long device) {
        new Deliveries(em).pushed(parcel, device);
    }

    void gone(long device) {
        new PushDevices(em).gone(device);
    }

    /** All devices have it, or never will. */
    void done(String event, Job job) {
        if (!outbox.take(List.of(event)).isEmpty()) {
            new Deliveries(em).end(job.parcel(), job.devices().isEmpty() ? "EMPTY" : "SENT");
        }
    }
}
