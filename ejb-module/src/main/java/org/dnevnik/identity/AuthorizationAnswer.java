package org.dnevnik.identity;

import java.util.List;
import java.util.Set;
import org.dnevnik.identity.view.TokenScope;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a program's question: a page on which the person decides, an address to which the browser goes at once, or neither, when nobody can
 * say who is asking.
 */
public record AuthorizationAnswer(
        @Nullable Question question, @Nullable String address) {

    /**
     * What the person is asked.
     *
     * @param program  its name
     * @param site     where the browser will go
     * @param children of whom the program will see what the person sees
     * @param before   whether the person has let it do so before
     */
    public record Question(String program, String site, Set<TokenScope> scopes, List<String> children, boolean before) {

        public Question {
            scopes = Set.copyOf(scopes);
            children = List.copyOf(children);
        }
    }

    static AuthorizationAnswer of(Question question) {
        return new AuthorizationAnswer(question, null);
    }

    static AuthorizationAnswer to(String address) {
        return new AuthorizationAnswer(null, address);
    }

    static AuthorizationAnswer stranger() {
        return new AuthorizationAnswer(null, null);
    }
}
