package org.dnevnik.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which way the arrows run. */
final class FloorRules {

    private FloorRules() {}

    static final ArchRule EVERY_FEATURE_HAS_A_FLOOR = classes()
            .should(live("on a floor that the list names", place -> Floors.knows(place.feature())))
            .because("a new feature is first given its floor in docs/architecture.md and in Floors");

    static final ArchRule FEATURES_USE_ONLY_WHAT_LIES_BELOW = classes()
            .should(use(
                    "only lower features",
                    (from, to) -> Floors.isGround(from.feature()) || Floors.mayUse(from.feature(), to.feature())))
            .because("an arrow upwards makes two features one; ask upwards through an event or a port");

    static final ArchRule ROOMS_USE_ONLY_WHAT_THEY_MAY = classes()
            .should(use("only the rooms that theirs may", Rooms::mayUse))
            .because("a feature is known from outside by its face and its views alone");

    static final ArchRule FEATURES_HAVE_NO_CYCLE = slices().assignedFrom(
                    sliced(place -> Floors.isGround(place.feature()) ? null : place.feature()))
            .should()
            .beFreeOfCycles()
            .ignoreDependency(
                    DescribedPredicate.alwaysTrue(), DescribedPredicate.describe("open doors", Rooms::isOpenDoor))
            .because("two features in a cycle can only be changed together");

    static final ArchRule PACKAGES_HAVE_NO_CYCLE = slices().matching("org.dnevnik.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(
                    DescribedPredicate.alwaysTrue(), DescribedPredicate.describe("open doors", Rooms::isOpenDoor))
            .because("a package in no cycle can be read alone");

    private static ArchCondition<JavaClass> live(String what, Predicate<Place> holds) {
        return new ArchCondition<>("live " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Place.of(type)
                        .filter(holds.negate())
                        .ifPresent(place -> events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " lives in " + place.feature() + ", not " + what)));
            }
        };
    }

    private static ArchCondition<JavaClass> use(String what, BiPredicate<Place, Place> holds) {
        return new ArchCondition<>("use " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
                    Place.of(type)
                            .flatMap(from -> Place.of(target(arrow))
                                    .filter(to -> !Rooms.mayAlways(arrow) && !holds.test(from, to)))
                            .ifPresent(to -> events.add(SimpleConditionEvent.violated(arrow, arrow.getDescription())));
                }
            }
        };
    }

    private static JavaClass target(Dependency arrow) {
        return arrow.getTargetClass().getBaseComponentType();
    }

    private static SliceAssignment sliced(Function<Place, String> by) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return Place.of(type)
                        .map(by)
                        .map(name -> SliceIdentifier.of(name))
                        .orElseGet(SliceIdentifier::ignore);
            }

            @Override
            public String getDescription() {
                return "features";
            }
        };
    }
}
