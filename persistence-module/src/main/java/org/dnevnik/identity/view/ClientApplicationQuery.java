package org.dnevnik.identity.view;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads programs that are registered; a region has dozens of them at most. */
public class ClientApplicationQuery {

    private static final int AT_MOST = 500;

    private static final String SELECT = """
            SELECT id, client_id, name, redirects, scopes, encode(secret_hash, 'hex'), by_code, by_password, by_address, is_on
            FROM identity.application
            """;

    private final EntityManager em;

    public ClientApplicationQuery(EntityManager em) {
        this.em = em;
    }

    public Optional<ClientApplication> byClientId(String clientId) {
        return read(SELECT + "WHERE client_id = ?1", clientId).stream().findFirst();
    }

    public Optional<ClientApplication> byId(long id) {
        return read(SELECT + "WHERE id = ?1", id).stream().findFirst();
    }

    /** All of them by name, those that are off last. */
    public List<ClientApplication> all() {
        return read(SELECT + "ORDER BY is_on DESC, lower(name), id LIMIT ?1", AT_MOST);
    }

    private List<ClientApplication> read(String sql, Object parameter) {
        return NativeQuery.rows(em, sql, parameter)
                .map(ClientApplicationQuery::row)
                .toList();
    }

    private static ClientApplication row(Object[] r) {
        return new ClientApplication(
                number(r[0]),
                (String) r[1],
                (String) r[2],
                ((String) r[3]).lines().toList(),
                TokenScope.read((String) r[4]),
                (@Nullable String) r[5],
                (Boolean) r[6],
                (Boolean) r[7],
                (Boolean) r[8],
                (Boolean) r[9]);
    }
}
