package org.dnevnik.exchange.web.v2;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;

/** The API's root. Naming the login method also wakes the server's judge of tokens, which the house's own mechanism asks. */
@ApplicationPath("/v2")
@LoginConfig(authMethod = "MP-JWT", realmName = "dnevnik")
public class PublicApi extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(UsersResource.class, AuthorizationsResource.class, ScopeFilter.class, ApiFaults.class);
    }
}
