package org.dnevnik.exchange;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.crypto.NodeSetData;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.TransformService;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** An element in the one spelling that all agree on before they sign: exclusive canonicalisation without comments, as the Java platform does it. */
final class CanonicalForm {

    private CanonicalForm() {}

    static byte[] of(Element element) throws GeneralSecurityException {
        List<Node> nodes = new ArrayList<>();
        collect(element, nodes);
        try {
            TransformService exclusive = TransformService.getInstance(CanonicalizationMethod.EXCLUSIVE, "DOM");
            exclusive.init((TransformParameterSpec) null);
            OctetStreamData form = (OctetStreamData) exclusive.transform(new Subtree(nodes), null);
            return form.getOctetStream().readAllBytes();
        } catch (TransformException e) {
            throw new GeneralSecurityException(e);
        } catch (IOException e) {
            throw new IllegalStateException("nothing is read but memory", e);
        }
    }

    /** The nodes of an element, itself first. */
    private record Subtree(List<Node> nodes) implements NodeSetData<Node> {

        @Override
        public Iterator<Node> iterator() {
            return nodes.iterator();
        }
    }

    private static void collect(Node node, List<Node> nodes) {
        if (node.getNodeType() == Node.COMMENT_NODE) {
            return;
        }
        nodes.add(node);
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            nodes.add(attributes.item(i));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, nodes);
        }
    }
}
