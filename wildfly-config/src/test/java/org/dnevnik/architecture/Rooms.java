package org.dnevnik.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;

/** Which room of a feature may use which: the table of docs/architecture.md. */
final class Rooms {

    /** Every page and resource asks who is calling; this one door of a web package stands open to all of them. */
    private static final Set<String> OPEN_DOORS = Set.of("CurrentCaller");

    /** Classes that may reach into another feature's model, and why. */
    private static final Map<String, String> FOR_A_REASON =
            Map.of("PeoplePlan", "an import writes people and their classes in bulk, in one transaction");

    private Rooms() {}

    static boolean mayUse(Place from, Place to) {
        if (to.feature().equals("kernel")) {
            return true;
        }
        if (from.feature().equals("kernel")) {
            return false;
        }
        boolean own = from.feature().equals(to.feature());
        return switch (from.room()) {
            case "model" -> own && to.is("model");
            case "view" -> to.is("view") || own && to.is("model");
            case "" -> to.is("view") || to.is("") || own && to.is("model");
            case "web" ->
                to.is("view")
                        || to.is("")
                        || to.is("web") && (own || to.feature().equals("shell"));
            default -> false;
        };
    }

    static boolean isOpenDoor(JavaClass type) {
        return OPEN_DOORS.contains(type.getSimpleName());
    }

    /** Enums are words, not things: web packages may use those of their own model; and the open doors. */
    static boolean mayAlways(Dependency arrow) {
        JavaClass from = arrow.getOriginClass();
        JavaClass to = arrow.getTargetClass().getBaseComponentType();
        return isOpenDoor(to)
                || FOR_A_REASON.containsKey(from.getSimpleName())
                || to.isEnum() && isOwnModelSeenFromWeb(from, to);
    }

    private static boolean isOwnModelSeenFromWeb(JavaClass from, JavaClass to) {
        return Place.of(from)
                .filter(origin -> origin.is("web"))
                .flatMap(origin -> Place.of(to)
                        .filter(target -> target.is("model") && target.feature().equals(origin.feature())))
                .isPresent();
    }
}
