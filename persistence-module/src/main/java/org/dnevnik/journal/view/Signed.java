package org.dnevnik.journal.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dnevnik.journal.model.LedgerHead;
import org.dnevnik.journal.model.SignedText;
import org.dnevnik.journal.view.LedgerFault.Kind;
import org.jspecify.annotations.Nullable;

/** What was signed of a school's chain, as the check needs it. */
public record Signed(long school, LedgerHead head, String text, String publicKey, byte[] signature) {

    private static final String SIGNED =
            "SELECT seq, hash, text, public_key, signature FROM journal.ledger_signature WHERE school = ? AND seq > ? ORDER BY seq, id";

    /** Those behind a number, the first first. */
    static List<Signed> of(Connection database, long school, long after) throws SQLException {
        List<Signed> signed = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(SIGNED)) {
            statement.setLong(1, school);
            statement.setLong(2, after);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    LedgerHead head =
                            new LedgerHead(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2)));
                    signed.add(new Signed(school, head, row.getString(3), row.getString(4), row.getBytes(5)));
                }
            }
        }
        return signed;
    }

    long seq() {
        return head.seq();
    }

    /** What is wrong with it where the chain has this seal; null: nothing. */
    @Nullable
    Kind against(byte[] seal) {
        if (!head.hash().equals(HexFormat.of().formatHex(seal))) {
            return Kind.NOT_AS_SIGNED;
        }
        return SignedText.isAbout(text, school, head) && SignedText.isSigned(text, publicKey, signature)
                ? null
                : Kind.FALSE_SIGNATURE;
    }
}
