package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.InstantColumn;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.school.model.SchoolState;

/** Reads what the region knows of its schools; each method is one statement. */
public class SchoolCardQuery {

    private static final String CARD = """
            SELECT s.id, s.name, s.short_name, s.town, s.address, s.phone, s.email, s.state, s.version,
                   CASE WHEN c.used_at IS NULL THEN c.expires_at END,
                   coalesce((SELECT string_agg(CAST(n.network AS text), ' ' ORDER BY n.network)
                             FROM school.network_school n WHERE n.school = s.id), '')
            FROM school.school s
            LEFT JOIN school.activation_code c ON c.school = s.id
            WHERE s.id = ?1""";

    private static final String NETWORKS = """
            SELECT n.id, n.name, (SELECT count(*) FROM school.network_school s WHERE s.network = n.id)
            FROM school.network n ORDER BY n.name""";

    private static final String WAITING = """
            SELECT s.id, s.name, s.town FROM school.activation_code c JOIN school.school s ON s.id = c.school
            WHERE c.hash = ?1 AND c.used_at IS NULL AND c.expires_at > CAST(?2 AS timestamptz) AND s.state = 'NEW'""";

    private final EntityManager em;

    public SchoolCardQuery(EntityManager em) {
        this.em = em;
    }

    /** A school whose activation code somebody holds. */
    public record Waiting(long school, String name, String town) {}

    public Optional<SchoolCard> card(long school) {
        return NativeQuery.rows(em, CARD, school).findFirst().map(SchoolCardQuery::card);
    }

    /** By name. */
    public List<Network> networks() {
        return NativeQuery.rows(em, NETWORKS)
                .map(r -> new Network(number(r[0]), (String) r[1], whole(r[2])))
                .toList();
    }

    /** The school that waits for this code and may still be activated by it. */
    public Optional<Waiting> waiting(byte[] hash, Instant now) {
        return NativeQuery.rows(em, WAITING, hash, now)
                .findFirst()
                .map(r -> new Waiting(number(r[0]), (String) r[1], (String) r[2]));
    }

    private static SchoolCard card(Object[] r) {
        String networks = (String) r[10];
        return new SchoolCard(
                number(r[0]),
                (String) r[1],
                (String) r[2],
                (String) r[3],
                (String) r[4],
                (String) r[5],
                (String) r[6],
                SchoolState.valueOf((String) r[7]),
                whole(r[8]),
                InstantColumn.of(r[9]),
                networks.isEmpty()
                        ? List.of()
                        : Arrays.stream(networks.split(" ")).map(Long::valueOf).toList());
    }
}
