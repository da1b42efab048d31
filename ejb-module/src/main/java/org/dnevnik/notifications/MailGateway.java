package org.dnevnik.notifications;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The region's mail server, through the server's mail session; its time-outs stand there, name and password in the environment. */
@ApplicationScoped
class MailGateway {

    @Resource(lookup = "java:jboss/mail/Dnevnik")
    private Session session;

    @Inject
    private Config config;

    /** @throws MessagingException when the server is away or does not want the letter */
    void send(Mail mail) throws MessagingException {
        MimeMessage message = mail.id().isEmpty() ? new MimeMessage(session) : new NamedMessage(session, mail.id());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        if (mail.html().isEmpty()) {
            message.setText(mail.text(), StandardCharsets.UTF_8.name());
        } else {
            message.setContent(both(mail));
        }
        if (!mail.stop().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + mail.stop() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
        }
        message.setHeader("Auto-Submitted", "auto-generated"); // no answering machine answers (RFC 3834)
        message.saveChanges();
        try (Transport transport = session.getTransport("smtp")) {
            Optional<String> user = config.getOptionalValue("DNEVNIK_MAIL_USER", String.class);
            if (user.isPresent()) {
                transport.connect(user.get(), config.getValue("DNEVNIK_MAIL_PASSWORD", String.class));
            } else {
                transport.connect();
            }
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static MimeMultipart both(Mail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** A letter whose id we give: a repeat after a power cut carries the same, and the reader's server drops it. */
    private static final class NamedMessage extends MimeMessage {

        private final String id;

        NamedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
