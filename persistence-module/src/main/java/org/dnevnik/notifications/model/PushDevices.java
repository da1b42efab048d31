package org.dnevnik.notifications.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.dnevnik.kernel.NativeQuery;

/** Browsers that take messages. A browser belongs to whoever has switched it on last: whoever sits there reads what it shows. */
public class PushDevices {

    /** More browsers than these nobody has; the oldest gives way. */
    static final int MOST = 10;

    private static final String ADD = """
            INSERT INTO notifications.push_device (person, endpoint, p256dh, auth, name, added_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (endpoint) DO UPDATE SET person = excluded.person, p256dh = excluded.p256dh, auth = excluded.auth,
                name = excluded.name, added_at = excluded.added_at""";

    private static final String MAKE_ROOM = """
            DELETE FROM notifications.push_device WHERE id IN (
                SELECT id FROM notifications.push_device WHERE person = ?1 ORDER BY added_at DESC, id DESC OFFSET ?2)""";

    private static final String DROP = "DELETE FROM notifications.push_device WHERE person = ?1 AND id = ?2";

    private static final String GONE = "DELETE FROM notifications.push_device WHERE id = ?1";

    private final EntityManager em;

    public PushDevices(EntityManager em) {
        this.em = em;
    }

    /**
     * @param key of the browser, an uncompressed point of P-256
     * @param auth its secret
     */
    public void add(long person, String endpoint, byte[] key, byte[] auth, String name, Instant at) {
        NativeQuery.write(em, ADD, person, endpoint, key, auth, name, at);
        NativeQuery.write(em, MAKE_ROOM, person, MOST);
    }

    /** @return false when the person has no such device */
    public boolean drop(long person, long device) {
        return NativeQuery.write(em, DROP, person, device) == 1;
    }

    /** Its service knows it no more. */
    public void gone(long device) {
        NativeQuery.write(em, GONE, device);
    }
}
