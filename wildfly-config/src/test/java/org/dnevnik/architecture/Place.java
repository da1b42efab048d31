package org.dnevnik.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;

/**
 * Where a class lives: the chapter of the school and the room in it.
 *
 * @param room {@code model}, {@code view}, {@code web}, or empty for the feature's face
 */
record Place(String feature, String room) {

    private static final String HOUSE = "org.dnevnik.";
    private static final String RED_HOUSE = "org.dnevnik.architecture.red.";

    /** Empty for classes that are not ours. */
    static Optional<Place> of(JavaClass type) {
        String name = type.getPackageName();
        if (name.startsWith(RED_HOUSE)) {
            return Optional.of(within(name.substring(RED_HOUSE.length())));
        }
        return name.startsWith(HOUSE) ? Optional.of(within(name.substring(HOUSE.length()))) : Optional.empty();
    }

    private static Place within(String path) {
        String[] parts = path.split("\\.");
        return new Place(parts[0], parts.length == 1 ? "" : parts[1]);
    }

    boolean is(String wanted) {
        return room.equals(wanted);
    }

    boolean inPersistence() {
        return is("model") || is("view") || feature.equals("kernel");
    }
}
