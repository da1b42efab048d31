package org.dnevnik.stand;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERSet;

/**
 * A detached signature in a container (CMS SignedData, RFC 5652) with one signer: of the text itself, or of attributes that hold its hash.
 *
 * @param attributes as they were signed; empty for none
 * @param digest     that stands in them; empty for none
 */
record Container(byte[] signature, byte[] attributes, byte[] digest) {

    private static final ASN1ObjectIdentifier MESSAGE_DIGEST = new ASN1ObjectIdentifier("1.2.840.113549.1.9.4");
    private static final Container NONE = new Container(new byte[0], new byte[0], new byte[0]);
    private static final int LEAST_OF_SIGNER = 5;

    /** What is no container signs nothing. */
    static Container read(byte[] der) {
        try {
            ASN1Sequence content = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(der));
            ASN1Sequence signed = ASN1Sequence.getInstance(ASN1TaggedObject.getInstance(content.getObjectAt(1)), true);
            ASN1Set signers = ASN1Set.getInstance(signed.getObjectAt(signed.size() - 1));
            return ofSigner(ASN1Sequence.getInstance(signers.getObjectAt(0)));
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            return NONE;
        }
    }

    private static Container ofSigner(ASN1Sequence signer) throws IOException {
        if (signer.size() < LEAST_OF_SIGNER) {
            return NONE;
        }
        boolean bare = !(signer.getObjectAt(3) instanceof ASN1TaggedObject);
        byte[] signature =
                ASN1OctetString.getInstance(signer.getObjectAt(bare ? 4 : 5)).getOctets();
        if (bare) {
            return new Container(signature, new byte[0], new byte[0]);
        }
        ASN1Set attributes = ASN1Set.getInstance((ASN1TaggedObject) signer.getObjectAt(3), false);
        // they are signed as a plain set, not under the tag that they travel with
        byte[] asSigned = new DERSet(attributes.toArray()).getEncoded(ASN1Encoding.DER);
        return new Container(signature, asSigned, digest(attributes));
    }

    private static byte[] digest(ASN1Set attributes) {
        List<ASN1Encodable> all = Collections.list(attributes.getObjects());
        return all.stream()
                .map(ASN1Sequence::getInstance)
                .filter(a -> MESSAGE_DIGEST.equals(a.getObjectAt(0)))
                .map(a -> ASN1OctetString.getInstance(
                                ASN1Set.getInstance(a.getObjectAt(1)).getObjectAt(0))
                        .getOctets())
                .findFirst()
                .orElse(new byte[0]);
    }

    /** Whether the system has signed this text. */
    boolean holds(byte[] text, SystemProof system) throws GeneralSecurityException {
        if (attributes.length == 0) {
            return system.verifies(text, signature);
        }
        byte[] hash =
                MessageDigest.getInstance("GOST3411-2012-256", StandKeys.GOST).digest(text);
        return Arrays.equals(hash, digest) && system.verifies(attributes, signature);
    }
}
