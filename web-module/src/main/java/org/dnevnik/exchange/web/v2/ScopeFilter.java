package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.Objects;
import java.util.stream.Stream;
import org.dnevnik.identity.TokenCaller;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.identity.web.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Lets a token no further than its scopes reach; whoever comes without one is judged by the calls themselves. */
@Provider
@ApplicationScoped
public class ScopeFilter implements ContainerRequestFilter {

    @Context
    private @Nullable ResourceInfo call;

    @Inject
    private CurrentCaller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        TokenCaller token = caller.token();
        if (token != null && !token.scopes().contains(needed())) {
            request.abortWith(refusal(needed().word()));
        }
    }

    private TokenScope needed() {
        ResourceInfo asked = Objects.requireNonNull(call);
        return Stream.<AnnotatedElement>of(asked.getResourceMethod(), asked.getResourceClass())
                .flatMap(place -> Stream.ofNullable(place.getAnnotation(NeedsScope.class)))
                .map(NeedsScope::value)
                .findFirst()
                .orElse(TokenScope.EDUCATIONAL_INFO);
    }

    private static Response refusal(String scope) {
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"")
                .entity(new ApiFault("forbidden", "The token lacks the scope " + scope))
                .build();
    }
}
