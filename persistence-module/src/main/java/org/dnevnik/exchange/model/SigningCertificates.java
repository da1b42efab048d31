package org.dnevnik.exchange.model;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** The certificates that belong to the signatures under answers, as long as such an answer can be asked for. */
public class SigningCertificates {

    private static final String IN_USE = """
            INSERT INTO exchange.signing_certificate AS c (print, certificate) VALUES (?1, ?2)
            ON CONFLICT (print) DO UPDATE SET last_at = clock_timestamp()""";

    private static final String ALL =
            "SELECT certificate FROM exchange.signing_certificate ORDER BY last_at DESC, since DESC";

    private static final String FORGET = """
            DELETE FROM exchange.signing_certificate WHERE last_at < clock_timestamp() - make_interval(days => ?1)""";

    private final EntityManager em;

    public SigningCertificates(EntityManager em) {
        this.em = em;
    }

    /**
     * @param print SHA-256 of the certificate
     * @param pem X.509
     */
    public void inUse(String print, String pem) {
        NativeQuery.write(em, IN_USE, print, pem);
    }

    /** In PEM, the one in use first. */
    public List<String> all() {
        return NativeQuery.values(em, ALL).map(Object::toString).toList();
    }

    public void forget(int days) {
        NativeQuery.write(em, FORGET, days);
    }
}
