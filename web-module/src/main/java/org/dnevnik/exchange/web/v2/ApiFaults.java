package org.dnevnik.exchange.web.v2;

import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;

/** Turns whatever went wrong into the API's own errors, without anything from inside. */
@Provider
public class ApiFaults implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ApiFaults.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof NotFound) {
            return answer(404, "notFound", "There is no such thing");
        }
        if (thrown instanceof EJBAccessException) {
            return answer(401, "tokenRequired", "Send an access token");
        }
        if (thrown instanceof NotAllowed) {
            return answer(403, "forbidden", "This is not allowed");
        }
        if (thrown instanceof WebApplicationException web) {
            return ofTheProtocol(web.getResponse().getStatus());
        }
        LOG.log(Level.SEVERE, "an API request failed", thrown);
        return answer(500, "apiServerError", "The server could not answer");
    }

    private static Response ofTheProtocol(int status) {
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
