package org.dnevnik.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends changes to the database now, where the version and the unique keys speak. */
public final class Flush {

    private static final String UNIQUE_VIOLATION = "23505";

    private Flush() {}

    /** @throws Changed when somebody else was faster, with the same row or with the first of its kind */
    public static void of(EntityManager em, String what) {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new Changed(what);
        } catch (PersistenceException e) {
            if (isUniqueViolation(e)) {
                throw new Changed(what);
            }
            throw e;
        }
    }

    /**
     * For what one person alone may have.
     *
     * @param taken what is thrown when somebody else has it, since a hundredth of a second maybe; whatever else is wrong is thrown as it is
     */
    public static void orTaken(EntityManager em, Supplier<? extends RuntimeException> taken) {
        try {
            em.flush();
        } catch (PersistenceException e) {
            throw isUniqueViolation(e) ? taken.get() : e;
        }
    }

    private static boolean isUniqueViolation(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
