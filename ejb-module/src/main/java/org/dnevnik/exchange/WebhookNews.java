package org.dnevnik.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.dnevnik.exchange.model.WebhookDeliveries;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.NewsEar;

/** Lets news wait for the receivers that have asked for it, in the transaction that writes the notifications. */
@ApplicationScoped
public class WebhookNews implements NewsEar {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected WebhookNews() {}

    @Override
    public void told(String news, LocalDate day) {
        new WebhookDeliveries(em).tell(news, day, clock.now());
    }
}
