package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dnevnik.identity.ConsentAnswersService;
import org.dnevnik.identity.KeepPaper;
import org.dnevnik.identity.view.AnswerLine;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Language;
import org.dnevnik.shell.web.Texts;

/** What the list of answers sends: what came on paper; and the list as a table. */
@Path("consent-answers")
@RequestScoped
public class ConsentAnswersResource {

    @Inject
    private ConsentAnswersService answers;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    @Inject
    private HttpServletRequest request;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void keep(KeepPaper order) {
        answers.keep(caller.get(), order);
    }

    @GET
    @Path("list.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response list(@Context UriInfo address) {
        Map<String, String> parameters = address.getQueryParameters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().get(0)));
        List<AnswerLine> lines = answers.whole(caller.get(), AnswersSheet.of(new Asked(parameters)))
                .page()
                .items();
        Texts texts = Language.textsOf(request);
        return Response.ok(new AnswersSheet(texts, new AccessWords(texts, clock.now())).csv(lines))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"consents.csv\"")
                .build();
    }
}
