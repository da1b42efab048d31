package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.dnevnik.identity.view.TokenScope;
import org.jspecify.annotations.Nullable;

/** The API's description, open to everybody: it tells of nobody. */
@Path("openapi")
@NeedsScope(TokenScope.COMMON_INFO)
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OpenApiResource {

    private final AtomicReference<@Nullable Map<String, Object>> made = new AtomicReference<>();

    @GET
    public Object description() {
        Map<String, Object> known = made.get();
        if (known == null) {
            known = OpenApi.of(PublicApi.resources().toList());
            made.set(known);
        }
        return known;
    }
}
