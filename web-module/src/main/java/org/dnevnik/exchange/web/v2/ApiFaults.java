package org.dnevnik.exchange.web.v2;

import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.shell.web.Passing;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** Turns whatever went wrong into the API's own errors, without anything from inside. */
@Provider
public class ApiFaults implements ExceptionMapper<Throwable> {

    private static final int REFUSED = 422;

    private static final Logger LOG = Logger.getLogger(ApiFaults.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        ParameterInvalid invalid = invalid(thrown);
        if (invalid != null) {
            return answer(400, "parameterInvalid", String.valueOf(invalid.getMessage()));
        }
        if (thrown instanceof NotFound) {
            return answer(404, "notFound", "There is no such thing");
        }
        if (thrown instanceof EJBAccessException) {
            return answer(401, "tokenRequired", "Send an access token");
        }
        if (thrown instanceof NotAllowed) {
            return answer(403, "forbidden", "This is not allowed");
        }
        if (thrown instanceof Refusal refusal) {
            String text = Texts.in(Texts.RUSSIAN)
                    .format(refusal.reason().key(), refusal.details().toArray());
            return answer(REFUSED, "invalidRequest", text);
        }
        if (thrown instanceof Changed) {
            return answer(409, "invalidRequest", "Somebody has changed it in the meantime: read it again");
        }
        if (thrown instanceof WebApplicationException web) {
            return ofTheProtocol(web);
        }
        LOG.log(Level.SEVERE, "an API request failed", thrown);
        if (Passing.is(thrown)) {
            Response told = answer(503, "apiServerError", "The server cannot answer now: ask again");
            told.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, Passing.SECONDS_TO_COME_BACK);
            return told;
        }
        return answer(500, "apiServerError", "The server could not answer");
    }

    /** JAX-RS takes a parameter that means nothing for a path that is not there, and keeps the reason. */
    private static @Nullable ParameterInvalid invalid(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ParameterInvalid found) {
                return found;
            }
            if (thrown instanceof WebApplicationException && cause instanceof NumberFormatException) {
                return new ParameterInvalid("not a number");
            }
        }
        return null;
    }

    private static Response ofTheProtocol(WebApplicationException web) {
        if (web instanceof TooOften often) {
            Response told = answer(429, "apiRequestLimit", "Ask less often");
            told.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, often.seconds());
            return told;
        }
        int status = web.getResponse().getStatus();
        return switch (status) {
            case 401 -> answer(401, "tokenRequired", "Send an access token");
            case 403 -> answer(403, "forbidden", "This is not allowed");
            case 404 -> answer(404, "notFound", "There is no such call");
            default ->
                answer(status, status < 500 ? "invalidRequest" : "apiServerError", "The request was not understood");
        };
    }

    private static Response answer(int status, String type, String description) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(new ApiFault(type, description))
                .build();
    }
}
