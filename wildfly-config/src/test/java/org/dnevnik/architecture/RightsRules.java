package org.dnevnik.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.util.stream.Stream;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.OpenToEveryone;

/** Rights deny twice, and nothing that is remembered leaves its service as an entity. */
final class RightsRules {

    private RightsRules() {}

    static final ArchRule SERVICES_ARE_CLOSED = classes()
            .that(areServices())
            .and(describe("can be called", RightsRules::hasPublicMethods))
            .should()
            .beAnnotatedWith(DenyAll.class)
            .because("a new method is closed until somebody opens it");

    static final ArchRule OPENED_METHODS_SAY_FOR_WHOM = methods()
            .that(arePublicMethodsOf(areServices()))
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .because("the container refuses a method of a closed class that nobody opened");

    static final ArchRule SERVICES_ASK_THEIR_POLICY = methods()
            .that(arePublicMethodsOf(describe("stateless", type -> type.isAnnotatedWith(Stateless.class))))
            .should(askAPolicy())
            .because("who may do what is decided by the feature's policy, or the reason why not stands on the method");

    static final ArchRule ENTITIES_STAY_INSIDE = methods()
            .that(arePublicMethodsOf(areServices()))
            .should(showNoEntity())
            .because("an entity outside of its transaction is either stale or a hidden write");

    static final ArchRule ONLY_IDENTITY_MAKES_CALLERS = noClasses()
            .that(describe(
                    "are not of identity",
                    type -> Place.of(type)
                            .filter(p -> !p.feature().equals("identity")
                                    && !p.feature().equals("kernel"))
                            .isPresent()))
            .should()
            .callConstructorWhere(
                    describe("a caller is made", call -> call.getTargetOwner().isEquivalentTo(Caller.class)))
            .because("who asks is known to sign-in alone; a caller made elsewhere is a forged one");

    private static DescribedPredicate<JavaClass> areServices() {
        return describe(
                "are services", type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class));
    }

    private static DescribedPredicate<JavaMethod> arePublicMethodsOf(DescribedPredicate<JavaClass> owners) {
        return describe(
                "are public methods of classes that " + owners.getDescription(),
                method -> owners.test(method.getOwner())
                        && method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC));
    }

    private static boolean hasPublicMethods(JavaClass type) {
        return type.getMethods().stream()
                .anyMatch(method -> method.getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static ArchCondition<JavaMethod> askAPolicy() {
        return new ArchCondition<>("ask a policy") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean explained = method.isAnnotatedWith(OpenToEveryone.class)
                        || method.getOwner().isAnnotatedWith(OpenToEveryone.class);
                if (!explained
                        && !new Reach(method)
                                .meets(owner -> owner.getSimpleName().endsWith("Policy"))) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " asks no policy"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> showNoEntity() {
        return new ArchCondition<>("show no entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(
                                method.getReturnType().getAllInvolvedRawTypes().stream(),
                                method.getParameterTypes().stream().flatMap(p -> p.getAllInvolvedRawTypes().stream()))
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " shows the entity " + type.getSimpleName())));
            }
        };
    }
}
