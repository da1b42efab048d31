package org.dnevnik.journal;

import static org.dnevnik.journal.JournalScene.ADMINISTRATOR;
import static org.dnevnik.journal.JournalScene.FOREIGN_HEAD;
import static org.dnevnik.journal.JournalScene.TEACHER;
import static org.dnevnik.journal.JournalScene.played;
import static org.dnevnik.testing.SchoolStory.CLOSED_QUARTER;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.dnevnik.journal.model.LedgerHead;
import org.dnevnik.journal.model.SignedText;
import org.dnevnik.journal.view.LedgerFault.Kind;
import org.dnevnik.journal.view.LedgerSignatureLine;
import org.dnevnik.journal.view.SignedDocument;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.junit.jupiter.api.Test;

/** A signature under the head of a chain can be checked by whoever has it, and what was signed cannot be changed unseen. */
class LedgerSigningTest {

    private static final KeyPair KEY = made();

    private static KeyPair made() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LedgerSigning signing(JournalScene scene, Optional<KeyPair> key) {
        return new LedgerSigning(
                scene.em,
                new LedgerKey(key),
                new SchoolClock(Clock.fixed(Instant.parse("2026-11-25T17:00:00Z"), ZoneOffset.UTC)));
    }

    private static LedgerService service(JournalScene scene, Optional<KeyPair> key) {
        return new LedgerService(scene.em, new LedgerKey(key), signing(scene, key), new AccessLog(scene.em));
    }

    /** A teacher has set two marks and the period is signed. */
    private static LedgerHead signed(JournalScene scene) {
        scene.type(scene.story.lesson("2026-11-20", 1), "5", 0, 0);
        scene.type(scene.story.lesson("2026-11-21", 1), "4", 0, 0);
        return signing(scene, Optional.of(KEY))
                .sign(ADMINISTRATOR, SCHOOL, CLOSED_QUARTER)
                .orElseThrow();
    }

    private static void byHand(JournalScene scene, String sql) {
        scene.story.sql("SET LOCAL ROLE postgres");
        scene.story.sql(sql);
        scene.story.sql("SET LOCAL ROLE dnevnik_app");
    }

    private static void assertFound(JournalScene scene, Kind kind) {
        var fault = service(scene, Optional.of(KEY))
                .check(ADMINISTRATOR, SCHOOL, 0)
                .verdict()
                .fault();
        assertNotNull(fault, "something is found");
        assertEquals(kind, fault.kind());
    }

    @Test
    void whatIsWrittenInTheVeryTransactionIsSealedAndSigned() {
        played(scene -> {
            LedgerHead head = signed(scene);
            assertEquals(2, head.seq());
            assertEquals(0, scene.story.count("journal.ledger_unsealed WHERE school = ?1", SCHOOL));
            assertTrue(service(scene, Optional.of(KEY))
                    .check(ADMINISTRATOR, SCHOOL, 0)
                    .verdict()
                    .isSound());
        });
    }

    @Test
    void theDocumentFitsToItsKeyAndTellsWhatWasSigned() {
        played(scene -> {
            LedgerHead head = signed(scene);
            LedgerService service = service(scene, Optional.of(KEY));
            LedgerSignatureLine line =
                    service.state(ADMINISTRATOR, SCHOOL).signatures().get(0);
            SignedDocument document = service.document(ADMINISTRATOR, SCHOOL, line.id());
            byte[] signature = HexFormat.of().parseHex(document.signature());
            assertTrue(SignedText.isSigned(document.text(), document.publicKey(), signature));
            assertFalse(SignedText.isSigned(document.text() + " ", document.publicKey(), signature));
            assertTrue(SignedText.isAbout(document.text(), SCHOOL, head));
            assertEquals(SignedText.pem(KEY.getPublic()), document.publicKey());
            assertTrue(document.text().contains("signed-at: 2026-11-25T17:00:00Z\n"), document.text());
            assertTrue(document.text().contains("key: " + SignedText.id(KEY.getPublic()) + "\n"), document.text());
        });
    }

    @Test
    void withoutAKeyNothingIsSignedAndNobodyIsToldThatItWas() {
        played(scene -> {
            scene.type(scene.story.lesson("2026-11-20", 1), "5", 0, 0);
            assertEquals(
                    Optional.empty(), signing(scene, Optional.empty()).sign(ADMINISTRATOR, SCHOOL, CLOSED_QUARTER));
            LedgerService service = service(scene, Optional.empty());
            assertEquals(null, service.state(ADMINISTRATOR, SCHOOL).keyId());
            Refusal refusal = assertThrows(Refusal.class, () -> service.sign(ADMINISTRATOR, SCHOOL));
            assertEquals(JournalRefusal.NO_LEDGER_KEY, refusal.reason());
        });
    }

    @Test
    void aChainThatWasCutOffBehindASignatureIsFound() {
        played(scene -> {
            signed(scene);
            byHand(
                    scene,
                    "DELETE FROM journal.ledger WHERE school = " + SCHOOL
                            + " AND id = (SELECT ledger FROM journal.ledger_seal WHERE school = " + SCHOOL
                            + " AND seq = 2)");
            byHand(scene, "DELETE FROM journal.ledger_seal WHERE seq = 2 AND school = " + SCHOOL);
            assertFound(scene, Kind.NOT_AS_SIGNED);
        });
    }

    @Test
    void aChainThatWasRewrittenWholeAfterASignatureIsFound() {
        played(scene -> {
            signed(scene);
            byHand(scene, "UPDATE journal.ledger SET new_value = '2' WHERE school = " + SCHOOL);
            byHand(
                    scene,
                    "INSERT INTO journal.ledger_unsealed (school, year, ledger) SELECT school, year, ledger "
                            + "FROM journal.ledger_seal WHERE school = " + SCHOOL);
            byHand(scene, "DELETE FROM journal.ledger_seal WHERE school = " + SCHOOL);
            signing(scene, Optional.empty()).sign(ADMINISTRATOR, SCHOOL, null);
            assertFound(scene, Kind.NOT_AS_SIGNED);
        });
    }

    @Test
    void aSignatureThatWasMovedToAnotherPlaceIsFound() {
        played(scene -> {
            signed(scene);
            byHand(
                    scene,
                    "UPDATE journal.ledger_signature SET seq = 1, hash = (SELECT hash FROM journal.ledger_seal "
                            + "WHERE school = " + SCHOOL + " AND seq = 1) WHERE school = " + SCHOOL);
            assertFound(scene, Kind.FALSE_SIGNATURE);
        });
    }

    @Test
    void onlyWhoLooksAfterTheLedgerReadsIt() {
        played(scene -> {
            signed(scene);
            LedgerService service = service(scene, Optional.of(KEY));
            assertThrows(NotFound.class, () -> service.state(TEACHER, SCHOOL));
            assertThrows(NotFound.class, () -> service.check(FOREIGN_HEAD, SCHOOL, 0));
        });
    }

    @Test
    void thePublicPartOfAKeyInAFileIsFound() throws GeneralSecurityException {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(KEY.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        assertEquals(
                SignedText.id(KEY.getPublic()),
                SignedText.id(LedgerKey.pair(pem).getPublic()));
    }
}
