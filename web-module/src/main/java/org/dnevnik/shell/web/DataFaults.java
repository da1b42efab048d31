package org.dnevnik.shell.web;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers our scripts with a fault that they can show. */
@Provider
public class DataFaults implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(DataFaults.class.getName());

    @Context
    private @Nullable HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        Fault fault = thrown instanceof WebApplicationException web ? ofTheProtocol(web) : Fault.of(thrown);
        if (fault.ours()) {
            LOG.log(Level.SEVERE, "data request failed", thrown);
        }
        Response.ResponseBuilder answer = Response.status(fault.status());
        if (fault.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, Passing.SECONDS_TO_COME_BACK);
        }
        return answer.type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(body(fault).toString())
                .build();
    }

    private JsonObject body(Fault fault) {
        HttpServletRequest asked = java.util.Objects.requireNonNull(request);
        return JsonFault.of(asked, fault.key(), fault.details().toArray());
    }

    private static Fault ofTheProtocol(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        boolean known = status == 404 || status == 405 || status == 413;
        return new Fault(status, "shell.fault." + (known ? status : 400) + ".text", java.util.List.of(), status >= 500);
    }
}
