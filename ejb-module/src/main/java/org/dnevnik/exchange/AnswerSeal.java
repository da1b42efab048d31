package org.dnevnik.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Signs answers with the region's key: {@code DNEVNIK_QUEUES_SIGNING_KEY} names a PKCS#12 file ({@code …_PASSWORD}), or one in PEM beside its
 * certificate ({@code …_CERTIFICATE}). The files are looked at every some seconds, so that another key counts without a restart; while new ones cannot be
 * read, the key before goes on signing. Without a key answers go unsigned, and the operator's page says so.
 */
@ApplicationScoped
class AnswerSeal {

    private static final System.Logger LOG = System.getLogger(AnswerSeal.class.getName());
    private static final String DSIG = " xmlns:ds=\"" + EnvelopeReader.SIGNATURE + "\"";
    private static final String BEGIN =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><e:ResponseMessage xmlns:e=\"" + EnvelopeReader.ENVELOPE + "\">";

    @Inject
    private Config config;

    private @Nullable RegionKeyFiles files;
    private volatile Held held = new Held(null, "", "");
    private String seen = "";

    /**
     * What there is to sign with.
     *
     * @param certificateText as it stands in signatures
     * @param problem         why there is no key, or not the new one; empty: nothing is wrong
     */
    private record Held(@Nullable RegionKey key, String certificateText, String problem) {}

    /** For the container. */
    protected AnswerSeal() {}

    AnswerSeal(@Nullable RegionKeyFiles files) {
        this.files = files;
        look();
    }

    @PostConstruct
    void start() {
        files = RegionKeyFiles.named(config).orElse(null);
        if (files == null) {
            LOG.log(Level.WARNING, "{0} is not set: answers to other systems are not signed", RegionKeyFiles.SETTING);
        }
        look();
    }

    /** Empty: answers go unsigned. */
    Optional<RegionKey> key() {
        return Optional.ofNullable(held.key());
    }

    /** Why the files that are named are not what signs now; empty: they are, or none is named. */
    String problem() {
        return held.problem();
    }

    /** Looks whether the files are others than before. */
    synchronized void look() {
        if (files == null) {
            return;
        }
        try {
            String stamp = files.stamp();
            if (!stamp.equals(seen) || !held.problem().isEmpty()) {
                RegionKey key = files.read();
                held = held(key);
                seen = stamp;
                LOG.log(
                        Level.INFO,
                        "answers are signed by {0}",
                        key.certificate().subject());
            }
        } catch (IOException | GeneralSecurityException e) {
            fault(e);
        }
    }

    private static Held held(@Nullable RegionKey key) {
        return new Held(
                key,
                key == null
                        ? ""
                        : Base64.getEncoder().encodeToString(key.certificate().encoded()),
                "");
    }

    /** Told once: it is looked for again every some seconds. */
    private void fault(Exception e) {
        String problem = e.getClass().getSimpleName();
        if (!problem.equals(held.problem())) {
            LOG.log(
                    Level.ERROR,
                    "{0} is no readable key with its certificate: {1}",
                    RegionKeyFiles.SETTING,
                    e.toString());
            held = new Held(held.key(), held.certificateText(), problem);
        }
    }

    /**
     * @param data in canonical form
     * @return the whole message
     */
    String sealed(String data) {
        Held now = held;
        RegionKey key = now.key();
        return BEGIN + data + (key == null ? "" : signature(data, key, now.certificateText())) + "</e:ResponseMessage>";
    }

    private static String signature(String data, RegionKey key, String certificate) {
        try {
            String info = info(key.algorithm(), key.digest(data));
            return "<e:SenderInformationSystemSignature><ds:Signature" + DSIG + ">" + info + "<ds:SignatureValue>"
                    + key.sign(info) + "</ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate>" + certificate
                    + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature></e:SenderInformationSystemSignature>";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that has signed before", e);
        }
    }

    /** In canonical form: these characters are signed. */
    private static String info(SigningAlgorithm algorithm, String digest) {
        return new CanonicalText()
                .open("ds:SignedInfo", "xmlns:ds", EnvelopeReader.SIGNATURE)
                .empty("ds:CanonicalizationMethod", "Algorithm", CanonicalizationMethod.EXCLUSIVE)
                .empty("ds:SignatureMethod", "Algorithm", algorithm.uri())
                .open("ds:Reference", "URI", "#" + AnswerWriter.ID)
                .open("ds:Transforms")
                .empty("ds:Transform", "Algorithm", CanonicalizationMethod.EXCLUSIVE)
                .close()
                .empty("ds:DigestMethod", "Algorithm", algorithm.digestUri())
                .element("ds:DigestValue", digest)
                .close()
                .close()
                .toString();
    }
}
