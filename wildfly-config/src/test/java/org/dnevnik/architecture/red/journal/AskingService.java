package org.dnevnik.architecture.red.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/** Asks its policy in the four ways in which code can ask: none of them may be reported. */
@Stateless
@DenyAll
public class AskingService {

    private final RedPolicy policy = new RedPolicy();

    @PermitAll
    public boolean asksItself(long lesson) {
        return policy.mayRead(lesson);
    }

    @PermitAll
    public boolean asksThroughAnotherMethod(long lesson) {
        return asked(lesson);
    }

    @PermitAll
    public boolean asksInALambda(long lesson) {
        return LongStream.of(lesson).allMatch(l -> asked(l));
    }

    @PermitAll
    public boolean asksByReference(long lesson) {
        LongPredicate question = policy::mayRead;
        return question.test(lesson);
    }

    private boolean asked(long lesson) {
        return policy.mayRead(lesson);
    }

    private static final class RedPolicy {

        boolean mayRead(long lesson) {
            return lesson > 0;
        }
    }
}
