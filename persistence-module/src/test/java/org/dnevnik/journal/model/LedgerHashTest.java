package org.dnevnik.journal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The vectors were computed by other means from what docs/decisions/0010 says. */
class LedgerHashTest {

    private static final long AT = Instant.parse("2026-11-25T17:00:00Z").getEpochSecond() * 1_000_000;

    private static final LedgerLine MARK = new LedgerLine(
            7, 2026, 801, AT, 913, 913, "127.0.0.1", "MARK", 80111L, 80111L, 917L, null, null, null, null, "5", null);

    private static final LedgerLine PERIOD_MARK = new LedgerLine(
            8,
            2026,
            801,
            AT + 1,
            913,
            913,
            "127.0.0.1",
            "PERIOD_MARK",
            null,
            null,
            917L,
            80101L,
            8011L,
            80201L,
            "4",
            "5",
            "решение педсовета № 3");

    @Test
    void aRowHasTheBytesThatTheDecisionShows() {
        assertEquals("""
                        year:4:2026
                        id:1:7
                        school:3:801
                        at:16:1795626000000000
                        account:3:913
                        person:3:913
                        address:9:127.0.0.1
                        kind:4:MARK
                        lesson:5:80111
                        work:5:80111
                        pupil:3:917
                        new_value:1:5
                        """, new String(LedgerHash.bytes(MARK), StandardCharsets.UTF_8));
    }

    @Test
    void theFirstTwoSealsOfAChainAreWhatTheyAlwaysWere() {
        LedgerHash hash = new LedgerHash();
        byte[] first = hash.next(LedgerHash.beforeAll(), MARK);
        assertEquals("5f798fabe1451d6674883d0864fc205406987b128a8213accd79421eebf35816", hex(first));
        assertEquals(
                "b239dd1fdd2fe2951ba77c23bba9730ba866d35fbe88e59ef263fa986ab2ff5e", hex(hash.next(first, PERIOD_MARK)));
    }

    private static String hex(byte[] seal) {
        return HexFormat.of().formatHex(seal);
    }
}
