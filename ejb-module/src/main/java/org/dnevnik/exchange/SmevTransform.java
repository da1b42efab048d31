package org.dnevnik.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * The transform {@code urn://smev-gov-ru/xmldsig/transform} of SMEV 3 (methodical recommendations, the rules of the appendix on signatures): no comments,
 * instructions and blank texts, no empty tags, prefixes ns1, ns2 … declared where they are first needed, the element's before those of its
 * attributes, attributes by namespace and name with those without a namespace last.
 */
final class SmevTransform {

    static final String URI = "urn://smev-gov-ru/xmldsig/transform";

    private static final String DECLARATIONS = "http://www.w3.org/2000/xmlns/";

    private static final Comparator<Attr> ORDER = Comparator.comparing((Attr a) -> space(a).isEmpty())
            .thenComparing(SmevTransform::space)
            .thenComparing(Attr::getLocalName);

    private final StringBuilder out = new StringBuilder(2048);
    private int prefixes;

    private SmevTransform() {}

    static byte[] of(Element element) {
        SmevTransform transform = new SmevTransform();
        transform.element(element, Map.of());
        return transform.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @param above prefixes by the namespaces that are declared around the element */
    private void element(Element element, Map<String, String> above) {
        Map<String, String> known = new HashMap<>(above);
        StringBuilder declared = new StringBuilder();
        String name = named(element, known, declared);
        StringBuilder told = new StringBuilder();
        for (Attr attribute : attributes(element)) {
            told.append(' ').append(named(attribute, known, declared)).append("=\"");
            escape(attribute.getValue(), told);
            told.append('"');
        }
        out.append('<').append(name).append(declared).append(told).append('>');
        content(element, known);
        out.append("</").append(name).append('>');
    }

    private void content(Element element, Map<String, String> known) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.COMMENT_NODE) {
                continue; // the texts around it are one
            }
            if (node instanceof CharacterData part) {
                text.append(part.getData());
                continue;
            }
            text(text);
            if (node instanceof Element child) {
                element(child, known);
            }
        }
        text(text);
    }

    private void text(StringBuilder text) {
        if (text.chars().anyMatch(c -> c > ' ')) {
            escape(text, out);
        }
        text.setLength(0);
    }

    private String named(Node node, Map<String, String> known, StringBuilder declared) {
        String space = space(node);
        if (space.isEmpty()) {
            return node.getLocalName();
        }
        String prefix = known.computeIfAbsent(space, s -> {
            String made = "ns" + ++prefixes;
            declared.append(" xmlns:").append(made).append("=\"");
            escape(s, declared);
            declared.append('"');
            return made;
        });
        return prefix + ":" + node.getLocalName();
    }

    private static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            Attr attribute = (Attr) all.item(i);
            if (!DECLARATIONS.equals(attribute.getNamespaceURI())) {
                attributes.add(attribute);
            }
        }
        attributes.sort(ORDER);
        return attributes;
    }

    private static String space(Node node) {
        @Nullable String space = node.getNamespaceURI();
        return space == null ? "" : space;
    }

    /** Of all this the schema of requests leaves room for nothing; escaped all the same, so that no text can pass for markup. */
    private static void escape(CharSequence text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> to.append("&amp;");
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                case '"' -> to.append("&quot;");
                case '\r' -> to.append("&#xd;");
                default -> to.append(c);
            }
        }
    }
}
