package org.dnevnik.exchange;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A signature of the one form that is accepted, taken apart. Whatever else XMLDSig allows (more references, references to elsewhere, objects,
 * other transforms and their parameters) is refused before anything is computed.
 *
 * @param info   what the value signs
 * @param smev   whether the transform of SMEV follows the canonicalisation
 * @param digest of the element that is referred to
 */
record SignatureParts(Element info, SigningAlgorithm algorithm, boolean smev, byte[] digest, byte[] value) {

    private static final List<String> PLAIN = List.of(CanonicalizationMethod.EXCLUSIVE);
    private static final List<String> SMEV = List.of(CanonicalizationMethod.EXCLUSIVE, SmevTransform.URI);

    /** @param id of the element that must be signed; empty for another form, method or element */
    static Optional<SignatureParts> of(Element signature, String id) {
        List<Element> parts = children(signature);
        if (parts.size() == 3 && isNamed(parts.get(2), "KeyInfo")) {
            parts.remove(2); // nobody believes a message about its own key
        }
        if (!are(parts, "SignedInfo", "SignatureValue")) {
            return Optional.empty();
        }
        Element info = parts.get(0);
        List<Element> told = children(info);
        if (!are(told, "CanonicalizationMethod", "SignatureMethod", "Reference")
                || !isLeaf(told.get(0), CanonicalizationMethod.EXCLUSIVE)
                || !told.get(2).getAttribute("URI").equals("#" + id)) {
            return Optional.empty();
        }
        return of(info, told.get(1), children(told.get(2)), bytes(parts.get(1)));
    }

    private static Optional<SignatureParts> of(Element info, Element method, List<Element> reference, byte[] value) {
        if (!are(reference, "Transforms", "DigestMethod", "DigestValue")
                || !children(method).isEmpty()
                || !children(reference.get(1)).isEmpty()) {
            return Optional.empty();
        }
        List<String> transforms = transforms(reference.get(0));
        if (!transforms.equals(PLAIN) && !transforms.equals(SMEV)) {
            return Optional.empty();
        }
        return SigningAlgorithm.of(
                        method.getAttribute("Algorithm"), reference.get(1).getAttribute("Algorithm"))
                .map(a -> new SignatureParts(info, a, transforms.equals(SMEV), bytes(reference.get(2)), value));
    }

    /** Names of the transforms; one with parameters has no name here. */
    private static List<String> transforms(Element holder) {
        return children(holder).stream()
                .map(t -> isNamed(t, "Transform") && children(t).isEmpty() ? t.getAttribute("Algorithm") : "")
                .toList();
    }

    private static boolean isLeaf(Element element, String algorithm) {
        return children(element).isEmpty() && algorithm.equals(element.getAttribute("Algorithm"));
    }

    private static boolean are(List<Element> elements, String... names) {
        if (elements.size() != names.length) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            if (!isNamed(elements.get(i), names[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNamed(Element element, String name) {
        return EnvelopeReader.SIGNATURE.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    /** @throws IllegalArgumentException for what is no Base64 */
    private static byte[] bytes(Element element) {
        return Base64.getDecoder().decode(element.getTextContent().replaceAll("\\s", ""));
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
