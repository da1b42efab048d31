package org.dnevnik.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a method meets: its own calls, those of the methods of its class that it uses, lambdas and method references too. */
final class Reach {

    private final JavaCodeUnit start;
    private final Set<JavaCodeUnit> seen = new HashSet<>();

    Reach(JavaCodeUnit start) {
        this.start = start;
    }

    boolean meets(Predicate<JavaClass> owner) {
        return meets(start, owner);
    }

    private boolean meets(JavaCodeUnit method, Predicate<JavaClass> owner) {
        return seen.add(method)
                && targets(method)
                        .anyMatch(target -> owner.test(target.owner())
                                || target.isOf(start.getOwner()) && own(target).anyMatch(next -> meets(next, owner)));
    }

    private static Stream<Target> targets(JavaCodeUnit method) {
        return Stream.concat(
                method.getAccessesFromSelf().stream()
                        .map(a -> new Target(a.getTargetOwner(), a.getTarget().getName())),
                method.getCodeUnitReferencesFromSelf().stream()
                        .map(r -> new Target(r.getTargetOwner(), r.getTarget().getName())));
    }

    private Stream<JavaCodeUnit> own(Target target) {
        return start.getOwner().getCodeUnits().stream()
                .filter(unit -> unit.getName().equals(target.name()));
    }

    private record Target(JavaClass owner, String name) {

        boolean isOf(JavaClass type) {
            return owner.equals(type);
        }
    }
}
