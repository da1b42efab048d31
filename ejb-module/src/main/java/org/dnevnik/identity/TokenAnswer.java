package org.dnevnik.identity;

import org.jspecify.annotations.Nullable;

/** The answer to a program that asks for a token: a value, because what was tried is remembered whatever comes of it. */
public record TokenAnswer(
        @Nullable IssuedTokens tokens, @Nullable TokenRefusal refusal) {

    static TokenAnswer of(IssuedTokens tokens) {
        return new TokenAnswer(tokens, null);
    }

    static TokenAnswer refused(TokenRefusal refusal) {
        return new TokenAnswer(null, refusal);
    }
}
