package org.dnevnik.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.dnevnik.files.FileOwner;
import org.dnevnik.kernel.Caller;

/**
 * What a program has put down in somebody's name before it says to what it belongs: the owner is the person, nobody else knows of it, and what is
 * attached to nothing is forgotten ({@link UploadTimer}).
 */
@ApplicationScoped
public class UploadFiles implements FileOwner {

    /** Of the owners. */
    public static final String KIND = "UPLOAD";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Access> access(Caller caller, long person) {
        return caller.schools()
                .findFirst()
                .filter(school -> person == caller.person())
                .map(school -> new Access(school, true, true));
    }
}
