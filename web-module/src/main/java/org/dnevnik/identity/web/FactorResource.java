package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.dnevnik.identity.OwnFactorService;
import org.jspecify.annotations.Nullable;

/** What people send about their own second step. */
@Path("own/factor")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FactorResource {

    @Inject
    private OwnFactorService factor;

    @Inject
    private CurrentCaller caller;

    @Inject
    private OpenSession doors;

    /** The password in use, for proof. */
    public record Proof(@Nullable String current) {

        String password() {
            return current == null ? "" : current;
        }
    }

    /** What the telephone shows. */
    public record Code(@Nullable String code) {}

    @POST
    @Path("begin")
    public void begin(Proof proof) {
        factor.begin(caller.get(), proof.password());
    }

    /** @return recovery codes, told this once */
    @POST
    @Path("confirm")
    public Map<String, String> confirm(Code told, @Context HttpServletResponse response) {
        List<String> codes = factor.confirm(caller.get(), told.code() == null ? "" : told.code());
        doors.again(response, caller.get().account());
        return told(codes);
    }

    /** @return recovery codes, told this once */
    @POST
    @Path("codes")
    public Map<String, String> renewCodes(Proof proof) {
        return told(factor.renewCodes(caller.get(), proof.password()));
    }

    @POST
    @Path("off")
    public void switchOff(Proof proof) {
        factor.switchOff(caller.get(), proof.password());
    }

    private static Map<String, String> told(List<String> codes) {
        return Map.of("codes", String.join("\n", codes));
    }
}
