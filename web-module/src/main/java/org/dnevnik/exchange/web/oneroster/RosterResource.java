package org.dnevnik.exchange.web.oneroster;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dnevnik.exchange.RosterReading;
import org.dnevnik.exchange.view.RosterAsk;
import org.dnevnik.exchange.view.RosterCondition;
import org.dnevnik.exchange.view.RosterCondition.Comparison;
import org.dnevnik.exchange.view.RosterField;
import org.dnevnik.exchange.view.RosterPage;
import org.dnevnik.exchange.view.RosterReader;
import org.jspecify.annotations.Nullable;

/** What programs read: {@code /ims/oneroster/rostering/v1p2/…} and {@code /ims/oneroster/gradebook/v1p2/…}. */
@Path("{service:rostering|gradebook}/v1p2/{path:.+}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RosterResource {

    private static final String BEARER = "Bearer ";
    private static final String NAME = "sourcedId";

    @EJB
    private RosterReading roster;

    @Inject
    private HttpServletRequest request;

    @Context
    private @Nullable UriInfo uri;

    @GET
    public Response read(
            @PathParam("service") String service,
            @PathParam("path") String path,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String header,
            @QueryParam("limit") @DefaultValue("100") String limit,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("sort") @DefaultValue("sourcedId") String sort,
            @QueryParam("orderBy") @DefaultValue("asc") String order,
            @QueryParam("filter") @DefaultValue("") String filter,
            @QueryParam("fields") @DefaultValue("") String fields) {
        RosterReader reader = reader(header);
        RosterRoute route = RosterRoute.of(service, path)
                .orElseThrow(() -> new RosterFault(404, "unknownobject", "There is no such call"));
        Set<Long> schools = roster.opened(reader, route.scope());
        if (schools.isEmpty()) {
            throw new RosterFault(403, "forbidden", "The token does not open this");
        }
        Set<String> chosen = RosterPaging.fields(route.table(), fields);
        RosterField by = RosterField.of(route.table(), sort)
                .orElseThrow(() -> new RosterFault(400, "invalid_sort_field", "There is no field " + sort));
        boolean byName = by.column().equals(NAME) && !order.equals("desc");
        RosterPaging paging = RosterPaging.of(limit, offset, byName ? after : "");
        RosterAsk ask = new RosterAsk(
                route.table(),
                schools,
                condition(route, filter, paging),
                by,
                order.equals("desc"),
                paging.limit(),
                paging.skipped());
        RosterPage page = roster.page(reader, ask, request.getRemoteAddr());
        return answer(route, page, chosen, paging, byName);
    }

    private static RosterCondition condition(RosterRoute route, String filter, RosterPaging paging) {
        List<RosterCondition> all = new ArrayList<>(List.of(route.condition()));
        if (!filter.isBlank()) {
            all.add(RosterFilter.read(route.table(), filter));
        }
        if (!paging.after().isEmpty()) {
            RosterField name = RosterField.of(route.table(), NAME).orElseThrow();
            all.add(RosterCondition.of(name, Comparison.GREATER, paging.after()));
        }
        return RosterCondition.all(all);
    }

    private RosterReader reader(@Nullable String header) {
        String token = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : "";
        return roster.reader(token)
                .orElseThrow(() -> new RosterFault(401, "unauthorisedrequest", "The token is wrong or over"));
    }

    private Response answer(
            RosterRoute route, RosterPage page, Set<String> fields, RosterPaging paging, boolean byName) {
        UriInfo asked = Objects.requireNonNull(uri);
        RosterJson json = new RosterJson(route.table(), asked.getBaseUri().toString());
        List<Map<String, Object>> rows =
                page.rows().stream().map(r -> json.of(r, fields)).toList();
        if (route.single()) {
            Map<String, Object> one = rows.stream()
                    .findFirst()
                    .orElseThrow(() -> new RosterFault(404, "unknownobject", "There is no such row"));
            return Response.ok(Map.of(RosterJson.one(route.table()), one)).build();
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(RosterJson.many(route.table()), rows);
        long total = paging.total(page.total());
        return Response.ok(told)
                .header("X-Total-Count", total)
                .header(
                        HttpHeaders.LINK,
                        paging.links(asked.getRequestUriBuilder(), total, byName ? lastName(page) : ""))
                .build();
    }

    private static String lastName(RosterPage page) {
        int rows = page.rows().size();
        return rows == 0 ? "" : page.rows().get(rows - 1).getOrDefault(NAME, "");
    }
}
