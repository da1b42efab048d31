package org.dnevnik.identity.view;

import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Reads an account's devices and sign-ins, one statement each. */
public class DevicesQuery {

    /** A session ends after an hour in which nobody works; that somebody does is written down every five minutes, and read every minute. */
    private static final Duration LIVELY = Duration.ofMinutes(67);

    /** More devices than these nobody looks through; the oldest are left out. */
    private static final int MOST = 100;

    private static final String DEVICES = """
            SELECT d.id, d.browser, d.system, d.address, d.first_seen_at, d.last_seen_at,
                   EXISTS (SELECT FROM identity.session AS s
                           WHERE s.device = d.id AND s.ended_at IS NULL AND s.seen_at > CAST(?3 AS timestamptz)
                             AND s.opened_at >= coalesce(a.sessions_since, '-infinity')) AS open,
                   EXISTS (SELECT FROM identity.session AS s WHERE s.id = ?2 AND s.device = d.id) AS here
            FROM identity.device AS d
            JOIN identity.account AS a ON a.id = d.account
            WHERE d.account = ?1 AND d.forgotten_at IS NULL
            ORDER BY here DESC, open DESC, d.last_seen_at DESC, d.id LIMIT ?4""";

    private static final String SIGN_INS = """
            SELECT at, how, failed, browser, system, address, here FROM (
                (SELECT s.opened_at AS at, CAST(s.way AS text) AS how, false AS failed, d.browser, d.system, s.address,
                        EXISTS (SELECT FROM identity.session AS h WHERE h.id = ?2 AND h.device = d.id) AS here
                 FROM identity.session AS s JOIN identity.device AS d ON d.id = s.device
                 WHERE s.account = ?1 AND NOT s.kept AND s.opened_at < CAST(?3 AS timestamptz)
                 ORDER BY s.opened_at DESC LIMIT ?4)
                UNION ALL
                (SELECT t.at, CAST(t.outcome AS text), true, '', '', t.address, false
                 FROM identity.sign_in_attempt AS t
                 WHERE t.account = ?1 AND t.outcome IN ('WRONG_PASSWORD', 'WRONG_CODE', 'BLOCKED', 'EXPIRED') AND t.at < CAST(?3 AS timestamptz)
                 ORDER BY t.at DESC LIMIT ?4)) AS told
            ORDER BY at DESC LIMIT ?4""";

    private final EntityManager em;

    public DevicesQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * Devices that the person has not forgotten: this one, then those that are open, then the latest.
     *
     * @param here session that asks
     */
    public List<DeviceLine> devices(long account, long here, Instant now) {
        return NativeQuery.rows(em, DEVICES, account, here, now.minus(LIVELY), MOST)
                .map(DevicesQuery::device)
                .toList();
    }

    /**
     * Who came in and who did not, newest first.
     *
     * @param after key of the last line of the slice before; null for the newest
     */
    public Slice<SignInLine> signIns(long account, long here, @Nullable Instant after, int size) {
        List<Object[]> rows = NativeQuery.rows(
                        em,
                        SIGN_INS,
                        account,
                        here,
                        after == null ? Timestamp.valueOf("9999-01-01 00:00:00") : Timestamp.from(after),
                        size + 1)
                .toList();
        return Slice.of(
                rows.stream().map(DevicesQuery::signIn).toList(),
                size,
                line -> line.at().toString());
    }

    private static DeviceLine device(Object[] r) {
        return new DeviceLine(
                number(r[0]),
                (String) r[1],
                (String) r[2],
                (String) r[3],
                instant(r[4]),
                instant(r[5]),
                (Boolean) r[6],
                (Boolean) r[7]);
    }

    private static SignInLine signIn(Object[] r) {
        return new SignInLine(
                instant(r[0]), (String) r[1], (Boolean) r[2], (String) r[3], (String) r[4], (String) r[5], (Boolean)
                        r[6]);
    }
}
