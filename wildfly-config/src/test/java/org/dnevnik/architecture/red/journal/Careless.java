package org.dnevnik.architecture.red.journal;

import jakarta.jms.MessageProducer;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.time.LocalDate;
import java.util.Date;
import org.dnevnik.kernel.NativeQuery;

/** Does in one place all that no code does. */
class Careless {

    Date old;

    Object reads(InputStream in) throws Exception {
        try (ObjectInputStream objects = new ObjectInputStream(in)) {
            return objects.readObject();
        } catch (RuntimeException e) {
            return e;
        }
    }

    @SuppressWarnings("JavaTimeDefaultTimeZone") // what the rule has to find
    LocalDate asksTheClock() {
        return LocalDate.now();
    }

    Object asksTheDatabase(EntityManager em) {
        return em.createQuery("SELECT m FROM Mark m");
    }

    int writesByPosition(EntityManager em) {
        return NativeQuery.write(em, "DELETE FROM journal.mark");
    }

    void letsANoticeDie(MessageProducer producer) throws jakarta.jms.JMSException {
        producer.setTimeToLive(1000);
    }

    void startsAThread() {
        new Thread(() -> System.out.println("running")).start();
    }
}
