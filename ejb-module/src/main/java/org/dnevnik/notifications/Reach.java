package org.dnevnik.notifications;

import java.util.Optional;

/** Port: where somebody is reached outside of the site, and where the site is; the feature that keeps accounts knows. */
public interface Reach {

    /** The address that somebody has shown to be theirs, while their account is open. */
    Optional<String> email(long person);

    /** {@code https://dnevnik.example} without a slash; empty where nobody has said it, and nothing goes out then. */
    Optional<String> site();
}
