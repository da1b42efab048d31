import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * Спрашивает «текущую успеваемость» через JMS (Qpid JMS, AMQP 1.0), проверяет подпись ответа, печатает его и подтверждает.
 *
 * <pre>java -cp "lib/*" ProgressClient.java amqps://dnevnik.example:5672 КОД ПАРОЛЬ ключ.pem регион.pem СНИЛС-УЧЕНИКА СНИЛС-РОДИТЕЛЯ 2026-11-02 2026-11-29</pre>
 */
public class ProgressClient {

    private static final String ENVELOPE = "urn://dnevnik/exchange/envelope/1.0";
    private static final String PROGRESS = "urn://dnevnik/exchange/progress/1.0";
    private static final long PATIENCE_MILLIS = 60_000;

    public static void main(String... args) throws Exception {
        String code = args[1];
        PrivateKey key = key(Path.of(args[3]));
        Collection<? extends Certificate> region = certificates(Path.of(args[4]));
        Connection connection = new JmsConnectionFactory(args[0]).createConnection(code, args[2]);
        try {
            connection.start();
            // Ответ снимается с очереди, только когда он обработан (CLIENT_ACKNOWLEDGE): оборвётся связь раньше, он придёт ещё раз.
            Session session = connection.createSession(false, Session.CLIENT_ACKNOWLEDGE);
            Queue answers = session.createQueue("exchange.replies." + code);
            MessageProducer requests = session.createProducer(session.createQueue("exchange.requests"));
            MessageConsumer consumer = session.createConsumer(answers);

            String id = messageId();
            String question = "<p:ProgressRequest xmlns:p=\"" + PROGRESS + "\"><p:Child><p:Snils>" + args[5]
                    + "</p:Snils></p:Child><p:Requester><p:Snils>" + args[6] + "</p:Snils></p:Requester><p:From>"
                    + args[7] + "</p:From><p:To>" + args[8] + "</p:To><p:Part>MARKS</p:Part></p:ProgressRequest>";
            send(session, requests, answers, id, signed(envelope("SendRequestRequest", code, id,
                    "<e:MessagePrimaryContent>" + question + "</e:MessagePrimaryContent>"), key));
            TextMessage answer = answer(consumer, id);
            // Здесь ответ сохраняют под его OriginalMessageId: копия, если она придёт, ляжет на то же место.
            System.out.println(checked(answer.getText(), region));
            answer.acknowledge();

            String ack = messageId();
            send(session, requests, answers, ack, signed(envelope("AckRequest", code, ack,
                    "<e:AckTargetMessage accepted=\"true\">" + id + "</e:AckTargetMessage>"), key));
            TextMessage delivered = answer(consumer, ack);
            System.out.println(checked(delivered.getText(), region));
            delivered.acknowledge();
        } finally {
            connection.close();
        }
    }

    private static void send(Session session, MessageProducer to, Queue answers, String id, String text)
            throws JMSException {
        TextMessage message = session.createTextMessage(text);
        message.setJMSReplyTo(answers);
        message.setJMSCorrelationID(id);
        to.send(message); // долговечное (persistent) по умолчанию: переживёт перезапуск сервера
    }

    /** Ответы приходят в любом порядке, и копии прежних тоже: нужный узнаётся по correlation id, остальные этой программе не нужны. */
    private static TextMessage answer(MessageConsumer consumer, String id) throws JMSException {
        while (true) {
            TextMessage message = (TextMessage) consumer.receive(PATIENCE_MILLIS);
            if (message == null) {
                throw new IllegalStateException("no answer to " + id);
            }
            if (id.equals(message.getJMSCorrelationID())) {
                return message;
            }
            message.acknowledge();
        }
    }

    /** Ответ подписан регионом, и подписано именно то, что мы читаем: данные ответа, первый элемент сообщения. */
    private static String checked(String text, Collection<? extends Certificate> region) throws Exception {
        Element root = parsed(text).getDocumentElement();
        Element data = (Element) root.getFirstChild();
        Node signature = root.getLastChild().getFirstChild();
        for (Certificate certificate : region) {
            DOMValidateContext context = new DOMValidateContext(certificate.getPublicKey(), signature);
            context.setIdAttributeNS(data, null, "Id");
            XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            List<Reference> references = read.getSignedInfo().getReferences();
            if (references.size() == 1
                    && references.get(0).getURI().equals("#" + data.getAttribute("Id"))
                    && read.validate(context)) {
                return text;
            }
        }
        throw new SecurityException("the answer is not signed by the region");
    }

    private static String envelope(String root, String code, String id, String body) {
        return "<e:" + root + " xmlns:e=\"" + ENVELOPE + "\"><e:SenderProvidedRequestData Id=\"data\"><e:MessageID>" + id
                + "</e:MessageID><e:Sender>" + code + "</e:Sender><e:SendingTimestamp>" + Instant.now()
                + "</e:SendingTimestamp>" + body + "</e:SenderProvidedRequestData></e:" + root + ">";
    }

    /** XMLDSig: одна ссылка на SenderProvidedRequestData, exclusive C14N, SHA-256. */
    private static String signed(String unsigned, PrivateKey key) throws Exception {
        Document document = parsed(unsigned);
        Element root = document.getDocumentElement();
        Element holder = document.createElementNS(ENVELOPE, "e:CallerInformationSystemSignature");
        DOMSignContext context = new DOMSignContext(key, holder);
        context.setIdAttributeNS((Element) root.getFirstChild(), null, "Id");
        root.appendChild(holder);
        XMLSignatureFactory signatures = XMLSignatureFactory.getInstance("DOM");
        Reference reference = signatures.newReference(
                "#data",
                signatures.newDigestMethod(DigestMethod.SHA256, null),
                List.of(signatures.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
                null,
                null);
        String method = key.getAlgorithm().equals("RSA") ? "rsa-sha256" : "ecdsa-sha256";
        signatures.newXMLSignature(
                        signatures.newSignedInfo(
                                signatures.newCanonicalizationMethod(
                                        CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                                signatures.newSignatureMethod("http://www.w3.org/2001/04/xmldsig-more#" + method, null),
                                List.of(reference)),
                        null)
                .sign(context);
        StringWriter text = new StringWriter();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }

    /** UUID версии 1: сотни наносекунд с 15 октября 1582 года, версия, случайный узел. */
    private static String messageId() {
        Instant gregorian = Instant.parse("1582-10-15T00:00:00Z");
        Instant now = Instant.now();
        long time = ChronoUnit.SECONDS.between(gregorian, now) * 10_000_000 + now.getNano() / 100;
        long high = time << 32 | (time >>> 32 & 0xffff) << 16 | 0x1000 | time >>> 48 & 0xfff;
        return new UUID(high, 0x8000_0000_0000_0000L | new SecureRandom().nextLong() >>> 2).toString();
    }

    private static Document parsed(String text) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }

    /** Сертификаты региона с адреса /.well-known/dnevnik-exchange.pem: действующий и прежние. */
    private static Collection<? extends Certificate> certificates(Path pem) throws Exception {
        try (InputStream stream = Files.newInputStream(pem)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(stream);
        }
    }

    private static PrivateKey key(Path pem) throws Exception {
        byte[] encoded = Base64.getMimeDecoder()
                .decode(Files.readString(pem).replaceAll("-----[A-Z ]+-----", ""));
        for (String algorithm : List.of("EC", "RSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            } catch (java.security.spec.InvalidKeySpecException another) {
                continue;
            }
        }
        throw new IllegalArgumentException("no EC or RSA key in " + pem);
    }
}
