package org.dnevnik.exchange;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.util.Objects;

/**
 * Answers other systems. Two transactions, never one over both: the database's commits first, with the answer under the request's MessageID; then the
 * broker's takes the request off and puts the answer down. Whatever ends between them brings the request again, and it finds its answer.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/exchange/requests"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8"),
            @ActivationConfigProperty(propertyName = "reconnectAttempts", propertyValue = "-1")
        })
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class RequestDispatcher implements MessageListener {

    @Inject
    private MessageHandling handling;

    @Inject
    private FailureNotes failures;

    @Inject
    private AnswerGateway answers;

    @Override
    public void onMessage(Message message) {
        try {
            String text = MessageText.of(message);
            String correlation = Objects.requireNonNullElse(message.getJMSCorrelationID(), "");
            try {
                handling.handle(text).ifPresent(answer -> answers.send(answer, correlation));
            } catch (PersistenceException | TransactionalException e) {
                failures.note(text, e);
                throw e;
            }
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }
}
