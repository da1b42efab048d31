package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.dnevnik.identity.OwnTokensService;
import org.dnevnik.identity.view.GrantLine;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Texts;

/** {@code /me/programs}: who acts in the reader's name. */
@Named
@RequestScoped
public class MyProgramsPage {

    @Inject
    private OwnTokensService tokens;

    @Inject
    private CurrentCaller caller;

    private List<GrantLine> lines = List.of();
    private Texts texts = Texts.in(Texts.RUSSIAN);

    /** What a token may open, and how it is called. */
    public record Choice(String word, String name) {}

    /** Called before anything is rendered. */
    public void read() {
        texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        lines = tokens.list(caller.get());
    }

    public List<GrantRow> getPrograms() {
        return rows(l -> l.alive() && !l.personal());
    }

    public List<GrantRow> getOwn() {
        return rows(l -> l.alive() && l.personal());
    }

    public List<GrantRow> getOver() {
        return rows(l -> !l.alive());
    }

    public List<Choice> getScopes() {
        return Arrays.stream(TokenScope.values())
                .map(s -> new Choice(s.word(), name(s)))
                .toList();
    }

    private List<GrantRow> rows(Predicate<GrantLine> wanted) {
        return lines.stream().filter(wanted).map(this::row).toList();
    }

    private GrantRow row(GrantLine line) {
        return new GrantRow(
                line.id(),
                line.name(),
                line.scopes().stream().sorted().map(this::name).toList(),
                texts.format("identity.programs.made", moment(line.madeAt())),
                line.usedAt() == null
                        ? texts.get("identity.programs.unused")
                        : texts.format(
                                "identity.programs.used",
                                moment(line.usedAt()),
                                Objects.requireNonNullElse(line.usedFrom(), "–")),
                texts.format("identity.programs.until", moment(line.expiresAt())),
                line.endedAt() == null ? "" : texts.format(over(line), moment(line.endedAt())));
    }

    private static String over(GrantLine line) {
        return "identity.programs.over." + Objects.requireNonNullElse(line.endedBy(), "TIME");
    }

    private String name(TokenScope scope) {
        return texts.get("identity.scope." + scope);
    }

    private String moment(Instant at) {
        return texts.moment(at, Families.REGION);
    }
}
