package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.auth.LoginConfig;

/** The API's root. Naming the login method also wakes the server's judge of tokens, which the house's own mechanism asks. */
@ApplicationPath("/v2")
@LoginConfig(authMethod = "MP-JWT", realmName = "dnevnik")
public class PublicApi extends Application {

    /** Every resource of this package, and what they share. */
    @Override
    public Set<Class<?>> getClasses() {
        return Stream.concat(
                        resources(), Stream.of(ApiFaults.class, ApiAnswers.class, ScopeFilter.class, SentReader.class))
                .collect(Collectors.toSet());
    }

    static Stream<Class<?>> resources() {
        return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class)
                        && type.getPackageName().equals(PublicApi.class.getPackageName()));
    }
}
