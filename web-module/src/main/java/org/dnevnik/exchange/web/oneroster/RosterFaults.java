package org.dnevnik.exchange.web.oneroster;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dnevnik.shell.web.Passing;

/** Turns whatever went wrong into the specification's {@code imsx_StatusInfo}, without anything from inside. */
@Provider
public class RosterFaults implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(RosterFaults.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof RosterFault fault) {
            return answer(fault.status(), fault.minor(), String.valueOf(fault.getMessage()));
        }
        if (thrown instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            return answer(status, status == 404 ? "unknownobject" : "invaliddata", "There is no such call");
        }
        LOG.log(Level.SEVERE, "a OneRoster request failed", thrown);
        if (Passing.is(thrown)) {
            Response told = answer(503, "server_busy", "The server cannot answer now: ask again");
            told.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, Passing.SECONDS_TO_COME_BACK);
            return told;
        }
        return answer(500, "internal_server_error", "The server could not answer");
    }

    private static Response answer(int status, String minor, String description) {
        Map<String, Object> field =
                Map.of("imsx_codeMinorFieldName", "TargetEndSystem", "imsx_codeMinorFieldValue", minor);
        Response.ResponseBuilder answer = Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(Map.of(
                        "imsx_codeMajor",
                        "failure",
                        "imsx_severity",
                        "error",
                        "imsx_description",
                        description,
                        "imsx_CodeMinor",
                        Map.of("imsx_codeMinorField", List.of(field))));
        return (status == 401 ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : answer).build();
    }
}
