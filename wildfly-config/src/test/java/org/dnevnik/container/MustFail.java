package org.dnevnik.container;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Turns the one expected failure into success, and everything else, success above all, into a failure. */
final class MustFail implements InvocationInterceptor {

    static final String CRY = "the canary sings";

    @Override
    public void interceptTestMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        if (System.getProperty("jboss.home.dir") != null
                || !method.getExecutable().isAnnotationPresent(Canary.class)) {
            test.proceed();
            return;
        }
        try {
            test.proceed();
        } catch (AssertionError | RuntimeException brought) {
            if (cries(brought)) {
                return;
            }
            throw brought;
        }
        throw new AssertionError("a test inside of the server that must fail did not: such tests prove nothing");
    }

    /** What comes back from the server is wrapped in Arquillian's own exception. */
    private static boolean cries(@Nullable Throwable brought) {
        return brought != null && (CRY.equals(brought.getMessage()) || cries(brought.getCause()));
    }
}
