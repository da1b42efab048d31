package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.school.DoublesService;
import org.dnevnik.school.MergePersons;
import org.jspecify.annotations.Nullable;

/** What the page of doubles sends. */
@Path("doubles")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DoublesResource {

    private static final String OTHER = "other";

    @Inject
    private DoublesService doubles;

    @Inject
    private CurrentCaller caller;

    /** The form: of each field and of the record itself, which side was chosen: {@code one} or {@code other}. */
    public record Told(
            long one,
            long other,
            String stays,
            @Nullable String surname,
            @Nullable String given,
            @Nullable String patronymic,
            @Nullable String sex,
            @Nullable String birth,
            @Nullable String snils,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address,
            boolean accounts) {

        MergePersons order() {
            boolean otherStays = OTHER.equals(stays);
            Set<String> taken = new TreeSet<>();
            take(taken, "surname", surname);
            take(taken, "given_name", given);
            take(taken, "patronymic", patronymic);
            take(taken, "sex", sex);
            take(taken, "birth_date", birth);
            take(taken, "snils", snils);
            take(taken, "email", email);
            take(taken, "phone", phone);
            take(taken, "address", address);
            return new MergePersons(otherStays ? other : one, otherStays ? one : other, taken, accounts);
        }

        private void take(Set<String> taken, String field, @Nullable String side) {
            if (side != null && !side.equals(stays)) {
                taken.add(field);
            }
        }
    }

    @POST
    public Map<String, Long> merge(Told told) {
        return Map.of("id", doubles.merge(caller.get(), told.order()));
    }

    /** @param school 0 for the region */
    @POST
    @Path("{school:\\d{1,18}}/{merge:\\d{1,18}}/part")
    @Consumes(MediaType.WILDCARD)
    public void part(@PathParam("school") long school, @PathParam("merge") long merge) {
        doubles.part(caller.get(), school, merge);
    }
}
