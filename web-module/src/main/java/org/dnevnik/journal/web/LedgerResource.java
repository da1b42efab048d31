package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.LedgerLook;
import org.dnevnik.journal.LedgerService;
import org.dnevnik.journal.view.LedgerChange;
import org.dnevnik.journal.view.LedgerFault;
import org.dnevnik.shell.web.Language;
import org.jspecify.annotations.Nullable;

/** The check of a school's ledger step by step, and the signatures to take away. */
@Path("ledger/{school:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {

    @Inject
    private LedgerService ledger;

    @Inject
    private CurrentCaller caller;

    @PathParam("school")
    private long school;

    @Context
    private @Nullable HttpServletRequest request;

    /**
     * A step for the page's script, which asks on while it is neither whole nor has a fault.
     *
     * @param seq   up to which everything was as it was sealed
     * @param fault what is wrong; null: nothing so far
     * @param at    number of the fault's row; 0: beside the chain
     * @param row   what stands there
     */
    public record Step(
            long seq,
            long total,
            String hash,
            boolean whole,
            @Nullable String fault,
            long at,
            long ledger,
            ChangeWords.@Nullable Line row) {}

    @GET
    @Path("check")
    public Step check(@QueryParam("after") long after) {
        LedgerLook look = ledger.check(caller.get(), school, after);
        LedgerFault fault = look.verdict().fault();
        LedgerChange row = look.row();
        return new Step(
                look.verdict().seq(),
                look.verdict().total(),
                look.verdict().hash(),
                look.verdict().whole(),
                fault == null ? null : fault.kind().name(),
                fault == null ? 0 : fault.seq(),
                fault == null ? 0 : fault.ledger(),
                row == null ? null : new ChangeWords(Language.textsOf(Objects.requireNonNull(request))).of(row));
    }

    @POST
    @Path("sign")
    @Consumes(MediaType.WILDCARD)
    public void sign() {
        ledger.sign(caller.get(), school);
    }

    /** What was signed, the signature and the public key, ready for the commands of the guide. */
    @GET
    @Path("signature/{id:\\d{1,18}}.zip")
    @Produces("application/zip")
    public Response document(@PathParam("id") long id) {
        byte[] packed = new SignaturePack(ledger.document(caller.get(), school, id)).zip();
        return Response.ok(packed)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journal-signature-" + id + ".zip\"")
                .build();
    }
}
