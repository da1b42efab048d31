package org.dnevnik.container;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.identity.AuthorizationAsked;
import org.dnevnik.identity.AuthorizationService;
import org.dnevnik.identity.MakeToken;
import org.dnevnik.identity.OwnTokensService;
import org.dnevnik.identity.ProgramService;
import org.dnevnik.identity.ProgramTerms;

/** Rows of tokens.txt: programs, and who acts in whose name. */
final class TokenCalls {

    /** The program of world.sql, and what the mother has let it do. */
    private static final long PROGRAM = 900_001;

    private static final long GRANT = 900_001;

    private static final AuthorizationAsked NOBODY =
            new AuthorizationAsked("code", "nobody", "https://app.example/back", null, null, null, null);

    private static final ProgramTerms TERMS = new ProgramTerms(
            "Программа", "https://app.example/back", List.of("CommonInfo"), true, true, false, false, true);

    static final Map<String, Call> ALL = Map.ofEntries(
            entry("OwnTokensService.list", c -> Calls.of(OwnTokensService.class).list(c)),
            entry(
                    "OwnTokensService.make",
                    c -> Calls.of(OwnTokensService.class).make(c, new MakeToken("Проба", List.of("Files"), 1))),
            entry("OwnTokensService.end", c -> Calls.of(OwnTokensService.class).end(c, GRANT)),
            entry(
                    "AuthorizationService.judge",
                    c -> Calls.of(AuthorizationService.class).judge(c, NOBODY)),
            entry(
                    "AuthorizationService.decide",
                    c -> Calls.of(AuthorizationService.class).decide(c, NOBODY, true)),
            entry("ProgramService.list", c -> programs().list(c)),
            entry("ProgramService.register", c -> programs().register(c, TERMS)),
            entry("ProgramService.change", c -> programs().change(c, PROGRAM, TERMS)),
            entry("ProgramService.renewSecret", c -> programs().renewSecret(c, PROGRAM)),
            entry("ProgramService.endAll", c -> programs().endAll(c, PROGRAM)),
            entry("ProgramService.keys", c -> programs().keys(c)),
            entry("ProgramService.changeKey", c -> programs().changeKey(c)),
            entry("ProgramService.refuseKey", c -> programs().refuseKey(c, "no-key")));

    private TokenCalls() {}

    private static ProgramService programs() {
        return Calls.of(ProgramService.class);
    }
}
