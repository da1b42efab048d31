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

/** Takes requests that the broker gave up to where the region's operator sees them. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/exchange/dead"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "reconnectAttempts", propertyValue = "-1")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadRequestDispatcher implements MessageListener {

    private static final int MOST_ROUNDS = 10;

    @Inject
    private FailureNotes failures;

    @Inject
    private AnswerGateway broker;

    @Override
    public void onMessage(Message message) {
        try {
            String text = MessageText.of(message);
            int round = message.propertyExists(AnswerGateway.ROUND) ? message.getIntProperty(AnswerGateway.ROUND) : 0;
            if (!failures.bury(text, round == MOST_ROUNDS)) {
                broker.sendAgain(text, round + 1);
            }
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }
}
