package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.exchange.SharedMarkService;
import org.dnevnik.exchange.SharedResultService;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;

/** Marks by their numbers, and which marks there are. */
@Path("marks")
@NeedsScope(TokenScope.EDUCATIONAL_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MarksResource {

    @Inject
    private Asking asking;

    @Inject
    private SharedMarkService marks;

    @Inject
    private SharedResultService results;

    @GET
    @Path("values")
    public MarkValues values() {
        asking.get();
        return MarkValues.ALL;
    }

    @GET
    @Path("values/type/{type}")
    public List<String> values(@PathParam("type") String type) {
        asking.get();
        List<String> values = MarkValues.ALL.of(type);
        if (values == null) {
            throw new NotFound("marks of another kind");
        }
        return values;
    }

    @GET
    @Path("{mark}")
    public Mark one(@PathParam("mark") long mark) {
        Caller caller = asking.get();
        List<Mark> found = Numbers.isLifted(mark)
                ? results.finals(caller, List.of(Numbers.lowered(mark))).stream()
                        .map(Mark::of)
                        .toList()
                : Mark.of(marks.marks(caller, List.of(mark)));
        return found.stream().findFirst().orElseThrow(() -> new NotFound("mark " + mark));
    }
}
