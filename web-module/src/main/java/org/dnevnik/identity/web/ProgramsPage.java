package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.dnevnik.identity.KeyLine;
import org.dnevnik.identity.ProgramService;
import org.dnevnik.identity.view.ClientApplication;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Texts;

/** {@code /schools/programs}: programs of others that the region lets in, and the keys that sign for them. */
@Named
@RequestScoped
public class ProgramsPage {

    @Inject
    private ProgramService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private List<ProgramRow> programs = List.of();
    private List<KeyRow> keys = List.of();
    private Texts texts = Texts.in(Texts.RUSSIAN);

    /** A scope of a program. */
    public record Box(String word, String name, boolean chosen) {}

    /** A program with what its form needs. */
    public record ProgramRow(ClientApplication program, String redirects, List<Box> boxes) {}

    /**
     * A key in the reader's words.
     *
     * @param over whether it signs no more
     */
    public record KeyRow(String kid, String state, boolean over) {}

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        programs = service.list(caller.get()).stream()
                .map(p -> new ProgramRow(p, String.join("\n", p.redirects()), boxes(p)))
                .toList();
        keys = service.keys(caller.get()).stream().map(this::row).toList();
    }

    private List<Box> boxes(ClientApplication program) {
        return Arrays.stream(TokenScope.values())
                .map(s -> new Box(s.word(), name(s), program.scopes().contains(s)))
                .toList();
    }

    private KeyRow row(KeyLine key) {
        String state = key.endsAt() != null ? "before" : key.signsFrom().isAfter(clock.now()) ? "next" : "now";
        Instant at = key.endsAt() != null ? key.endsAt() : key.signsFrom();
        return new KeyRow(key.kid(), texts.format("identity.keys." + state, moment(at)), key.endsAt() != null);
    }

    private String name(TokenScope scope) {
        return texts.get("identity.scope." + scope);
    }

    private String moment(Instant at) {
        return texts.moment(at, Families.REGION);
    }

    public List<ProgramRow> getPrograms() {
        return programs;
    }

    public List<KeyRow> getKeys() {
        return keys;
    }

    /** What a new program may be given; what every one needs is chosen. */
    public List<Box> getScopes() {
        return Arrays.stream(TokenScope.values())
                .map(s -> new Box(s.word(), name(s), s == TokenScope.COMMON_INFO))
                .toList();
    }
}
