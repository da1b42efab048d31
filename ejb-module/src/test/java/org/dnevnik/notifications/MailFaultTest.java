package org.dnevnik.notifications;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.SendFailedException;
import org.junit.jupiter.api.Test;

class MailFaultTest {

    @Test
    void anAddressThatDoesNotExistIsRefusedForGood() {
        assertTrue(MailFault.isForGood(invalid("550 5.1.1 <nobody@mail.example>: unknown\n")));
        assertTrue(MailFault.isForGood(new SendFailedException("No recipient addresses")));
        assertTrue(MailFault.isForGood(new SendFailedException("552 5.3.4 too big")));
    }

    @Test
    void aServerThatWantsToSeeWhetherWeComeAgainIsAskedAgain() {
        assertFalse(MailFault.isForGood(invalid("450 4.2.0 greylisted, try again\n")));
        assertFalse(MailFault.isForGood(invalid("452 4.2.2 mailbox full")));
        assertFalse(MailFault.isForGood(new SendFailedException("421 shutting down")));
    }

    private static SendFailedException invalid(String reply) {
        SendFailedException all = new SendFailedException("Invalid Addresses");
        all.setNextException(new SendFailedException(reply));
        return all;
    }
}
