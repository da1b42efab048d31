package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.SchoolFunction;
import org.dnevnik.school.ChooseRight;
import org.dnevnik.school.SchoolRulesService;
import org.dnevnik.school.SetupService;
import org.dnevnik.school.SetupStep;
import org.jspecify.annotations.Nullable;

/** What the pages of a school's rights, functions and setting up send. */
@Path("rules/{school:\\d{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {

    @Inject
    private SchoolRulesService rules;

    @Inject
    private SetupService setup;

    @Inject
    private CurrentCaller caller;

    @PathParam("school")
    private long school;

    @POST
    @Path("right/{right:[A-Z_]+}/{holder:[A-Z_]+}/{word:allow|forbid|usual}")
    public void choose(
            @PathParam("right") String right, @PathParam("holder") String holder, @PathParam("word") String word) {
        Boolean allowed = word.equals("usual") ? null : (Boolean) word.equals("allow");
        rules.choose(
                caller.get(), school, new ChooseRight(one(Right.class, right), one(Holder.class, holder), allowed));
    }

    @POST
    @Path("function/{function:[A-Z_]+}/{word:on|off}")
    public void use(@PathParam("function") String function, @PathParam("word") String word) {
        rules.use(caller.get(), school, one(SchoolFunction.class, function), word.equals("on"));
    }

    @POST
    @Path("setup/{step:[A-Z_]+}/{word:done|skip|open}")
    public void step(@PathParam("step") String name, @PathParam("word") String word) {
        SetupStep step = one(SetupStep.class, name);
        if (word.equals("open")) {
            setup.reopen(caller.get(), school, step);
        } else {
            setup.mark(caller.get(), school, step, word.equals("skip"));
        }
    }

    private static <E extends Enum<E>> E one(Class<E> of, String name) {
        @Nullable E found = null;
        for (E constant : of.getEnumConstants()) {
            if (constant.name().equals(name)) {
                found = constant;
            }
        }
        if (found == null) {
            throw new NotFound(name + " of no " + of.getSimpleName());
        }
        return found;
    }
}
