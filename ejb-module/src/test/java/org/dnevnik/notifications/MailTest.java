package org.dnevnik.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MailTest {

    @Test
    void aNameInASubjectBeginsNoHeader() {
        assertEquals("Anna Bcc: x@example.org", new Mail("a@example.org", "Anna\r\nBcc: x@example.org", "").subject());
    }
}
