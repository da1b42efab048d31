package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.school.AddPerson;
import org.dnevnik.school.Newcomer;
import org.dnevnik.school.Newcomer.Twin;
import org.dnevnik.school.NewcomerService;
import org.dnevnik.shell.web.Language;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** What the form of a newcomer sends. */
@Path("newcomers/{school:\\d{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NewcomerResource {

    @Inject
    private NewcomerService newcomers;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    /** @param id who was added; null while {@code doubles} have to be looked at */
    public record Answer(@Nullable Long id, List<Found> doubles) {}

    /**
     * Somebody who is there already.
     *
     * @param text   who it is, in words
     * @param opens  whether the card can be opened
     * @param joins  whether the form can be sent again for this one
     * @param sure   whether nobody else can be meant
     */
    public record Found(long id, String text, boolean opens, boolean joins, boolean sure) {}

    @POST
    public Answer add(@PathParam("school") long school, AddPerson order) {
        Newcomer newcomer = newcomers.add(caller.get(), school, order);
        Texts texts = Language.textsOf(request);
        CardDays days = new CardDays(texts);
        return new Answer(
                newcomer.person(),
                newcomer.doubles().stream().map(t -> told(t, texts, days)).toList());
    }

    private static Found told(Twin twin, Texts texts, CardDays days) {
        String text = !twin.joins()
                ? texts.get("people.new.stranger")
                : twin.birthDate() == null ? twin.name() : twin.name() + ", " + days.day(twin.birthDate());
        return new Found(twin.person(), text, twin.known(), twin.joins(), twin.bySnils());
    }
}
