package org.dnevnik.identity.view;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.InstantColumn;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.Rules;
import org.dnevnik.kernel.SchoolFunction;
import org.jspecify.annotations.Nullable;

/** Reads a caller in one statement: a row for each position, relation or enrolment of the day. */
public class CallerFactsQuery {

    private static final String OF_ACCOUNT = """
            WITH asked AS (
                SELECT a.id, a.person, a.state = 'ACTIVE' AS active, a.demo, a.temporary_until IS NOT NULL AS temporary, a.sessions_since, s.seen_at,
                       f.on_since IS NOT NULL OR coalesce(s.way, '') = 'GOSUSLUGI' AS factor,
                       concat_ws(' ', p.surname, p.given_name, p.patronymic) AS name, CAST(NULL AS bigint) AS token,
                       CAST(NULL AS text) AS scopes, CAST(NULL AS timestamptz) AS used_at, CAST(NULL AS timestamptz) AS until
                FROM identity.account a JOIN people.person p ON p.id = a.person
                LEFT JOIN identity.second_factor f ON f.account = a.id
                LEFT JOIN identity.session s ON s.id = ? AND s.account = a.id AND s.ended_at IS NULL
                WHERE a.id = ?),
            """;

    /** The planner takes a token for one account only because of the limit; without it all classes and schools are read for each call. */
    private static final String OF_TOKEN = """
            WITH asked AS (
                SELECT a.id, a.person, a.state = 'ACTIVE' AS active, a.demo, a.temporary_until IS NOT NULL AS temporary, a.sessions_since,
                       CAST(NULL AS timestamptz) AS seen_at, f.on_since IS NOT NULL AS factor,
                       concat_ws(' ', p.surname, p.given_name, p.patronymic) AS name, g.id AS token, g.scopes, g.last_used_at AS used_at,
                       g.expires_at AS until
                FROM identity.token_grant g JOIN identity.account a ON a.id = g.account JOIN people.person p ON p.id = a.person
                LEFT JOIN identity.second_factor f ON f.account = a.id
                LEFT JOIN identity.application ap ON ap.id = g.application
                WHERE g.ended_at IS NULL AND ap.is_on IS NOT FALSE AND g.made_at >= coalesce(a.sessions_since, '-infinity')
                  AND g.expires_at > ? AND""";

    private static final String OF_GRANT = OF_TOKEN + " g.id = ? AND g.kind <> 'PERSONAL' LIMIT 1),\n";

    private static final String OF_ANY_GRANT = OF_TOKEN + " g.id = ? LIMIT 1),\n";

    private static final String OF_PERSONAL_TOKEN = OF_TOKEN + " g.hash = ? LIMIT 1),\n";

    private static final String OF_PERSON = """
            WITH asked AS (
                SELECT CAST(0 AS bigint) AS id, p.id AS person, true AS active, false AS demo,
                       false AS temporary, CAST(NULL AS timestamptz) AS sessions_since, CAST(NULL AS timestamptz) AS seen_at, true AS factor,
                       concat_ws(' ', p.surname, p.given_name, p.patronymic) AS name, CAST(NULL AS bigint) AS token,
                       CAST(NULL AS text) AS scopes, CAST(NULL AS timestamptz) AS used_at, CAST(NULL AS timestamptz) AS until
                FROM people.person p
                WHERE ? = 0 AND p.id = ?),
            """;

    private static final String FACTS = """
            held AS (
                SELECT s.role, s.school FROM people.staff_position s JOIN asked ON s.person = asked.person
                WHERE s.starts <= ? AND coalesce(s.ends, 'infinity') >= ?
                  AND NOT EXISTS (SELECT FROM school.school c WHERE c.id = s.school AND c.state = 'CLOSED')
                UNION
                SELECT 'GUARDIAN', CAST(NULL AS bigint) FROM people.guardianship g JOIN asked ON g.guardian = asked.person
                WHERE g.starts <= ? AND coalesce(g.ends, 'infinity') >= ?
                UNION
                SELECT 'PUPIL', eg.school FROM school.enrolment e JOIN asked ON e.person = asked.person
                JOIN school.edu_group eg ON eg.id = e.edu_group AND eg.kind = 'CLASS'
                WHERE e.starts <= ? AND coalesce(e.ends, 'infinity') >= ?),
            near AS (
                SELECT school FROM held
                UNION
                SELECT eg.school FROM people.guardianship g JOIN asked ON g.guardian = asked.person
                JOIN school.enrolment e ON e.person = g.child JOIN school.edu_group eg ON eg.id = e.edu_group AND eg.kind = 'CLASS'
                WHERE coalesce(g.ends, 'infinity') >= ? AND coalesce(e.ends, 'infinity') >= ?)
            SELECT asked.id, asked.person, asked.name, asked.active, asked.demo, held.role, held.school,
                   (SELECT sc.short_name FROM school.school sc WHERE sc.id = held.school),
                   EXISTS (SELECT 1 FROM school.edu_group led
                           WHERE led.class_teacher = asked.person AND led.kind = 'CLASS' AND led.year = ?) AS leads,
                   (SELECT string_agg(concat_ws(' ', c.school, c.name, c.holder, c.allowed), ';') FROM school.right_choice c
                    WHERE c.allowed IS NOT NULL AND c.school IN (SELECT school FROM held)) AS choices,
                   (SELECT string_agg(concat_ws(' ', f.school, f.name), ';') FROM school.function f
                    WHERE NOT f.used AND f.school IN (SELECT school FROM near)) AS unused,
                   asked.temporary, asked.sessions_since, identity.asked_anew(asked.person, ?) AS anew, asked.seen_at,
                   NOT asked.factor AND EXISTS (SELECT FROM held AS h JOIN identity.access_rule AS r ON r.school = h.school
                                                WHERE h.role NOT IN ('GUARDIAN', 'PUPIL') AND r.factor_since <= ?) AS factor_due,
                   asked.token, asked.scopes, asked.used_at, asked.until
            FROM asked LEFT JOIN held ON true
            ORDER BY held.school NULLS LAST, held.role""";

    /** How often the day stands in the text before the year does. */
    private static final int DAYS = 8;

    private final EntityManager em;

    public CallerFactsQuery(EntityManager em) {
        this.em = em;
    }

    /** @param today the day by which positions count */
    public Optional<CallerFacts> of(long account, LocalDate today) {
        return of(account, 0, today);
    }

    /** The same, and whether a session of the account is still open. */
    public Optional<CallerFacts> of(long account, long session, LocalDate today) {
        return read(OF_ACCOUNT, today, session, account);
    }

    /** The same of a person, with an account or without; the account is 0 then. */
    public Optional<CallerFacts> ofPerson(long person, LocalDate today) {
        return read(OF_PERSON, today, 0L, person);
    }

    /** The owner of a grant that is alive, in the same one statement; empty for one that was taken back, has expired or belongs to a program that is off. */
    public Optional<CallerFacts> ofGrant(long grant, Instant now, LocalDate today) {
        return read(OF_GRANT, today, Timestamp.from(now), grant);
    }

    /** The same of a grant of any kind, personal ones among them: for what is done in its owner's name while nobody shows a token. */
    public Optional<CallerFacts> ofAnyGrant(long grant, Instant now, LocalDate today) {
        return read(OF_ANY_GRANT, today, Timestamp.from(now), grant);
    }

    /**
     * The same for a personal token.
     *
     * @param hash of the token
     */
    public Optional<CallerFacts> ofPersonalToken(byte[] hash, Instant now, LocalDate today) {
        return read(OF_PERSONAL_TOKEN, today, Timestamp.from(now), hash);
    }

    @SuppressWarnings("unchecked")
    private Optional<CallerFacts> read(String whose, LocalDate today, Object... keys) {
        var query = em.createNativeQuery(whose + FACTS);
        int n = 0;
        for (Object key : keys) {
            query.setParameter(++n, key);
        }
        for (int i = 0; i < DAYS; i++) {
            query.setParameter(++n, java.sql.Date.valueOf(today));
        }
        query.setParameter(++n, AcademicYear.of(today).number());
        query.setParameter(++n, java.sql.Date.valueOf(today));
        query.setParameter(++n, java.sql.Date.valueOf(today));
        List<Object[]> rows = query.getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(facts(rows));
    }

    private static CallerFacts facts(List<Object[]> rows) {
        Object[] first = rows.get(0);
        return new CallerFacts(
                ((Number) first[0]).longValue(),
                ((Number) first[1]).longValue(),
                (String) first[2],
                rows.stream()
                        .flatMap(r -> Stream.ofNullable((String) r[7]))
                        .findFirst()
                        .orElse(""),
                (Boolean) first[3],
                (Boolean) first[4],
                (Boolean) first[11],
                InstantColumn.of(first[12]),
                InstantColumn.of(first[14]),
                (Boolean) first[13],
                (Boolean) first[15],
                (Boolean) first[8],
                rows.stream()
                        .filter(r -> r[5] != null)
                        .map(r -> new Caller.Position(Role.valueOf((String) r[5]), school(r[6])))
                        .toList(),
                new Rules(
                        rows((String) first[9], CallerFactsQuery::choice),
                        rows(
                                (String) first[10],
                                r -> new Rules.Unused(Long.parseLong(r[0]), SchoolFunction.valueOf(r[1])))),
                granted(first));
    }

    private static @Nullable Granted granted(Object[] row) {
        return row[16] == null
                ? null
                : new Granted(
                        ((Number) row[16]).longValue(),
                        TokenScope.read((String) row[17]),
                        InstantColumn.of(row[18]),
                        requireNonNull(InstantColumn.of(row[19])));
    }

    private static Rules.Choice choice(String[] r) {
        return new Rules.Choice(Long.parseLong(r[0]), Right.valueOf(r[1]), Holder.valueOf(r[2]), r[3].startsWith("t"));
    }

    private static <T> Set<T> rows(@Nullable String told, Function<String[], T> row) {
        return told == null
                ? Set.of()
                : Arrays.stream(told.split(";", -1))
                        .map(r -> row.apply(r.split(" ", -1)))
                        .collect(Collectors.toSet());
    }

    private static @Nullable Long school(@Nullable Object column) {
        return column == null ? null : ((Number) column).longValue();
    }
}
