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
import java.util.Objects;

/**
 * Takes answers that nobody took within their days, or that were put back as often as the broker allows, to where the region's operator sees them. The
 * answer itself is kept under its MessageID: the system gets it by sending the same request once more.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/exchange/returned"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "reconnectAttempts", propertyValue = "-1")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReturnedAnswerDispatcher implements MessageListener {

    /** How the broker names where a message lay, and when its time had run out. */
    private static final String LAY = "_AMQ_ORIG_ADDRESS";

    private static final String EXPIRED = "_AMQ_ACTUAL_EXPIRY";

    @Inject
    private FailureNotes failures;

    @Override
    public void onMessage(Message message) {
        try {
            String address = Objects.requireNonNullElse(message.getStringProperty(LAY), "");
            failures.returned(
                    BrokerAddresses.codeOf(address), MessageText.of(message), message.propertyExists(EXPIRED));
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }
}
