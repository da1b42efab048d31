package org.dnevnik.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.util.List;

/** What a class of each kind looks like and how it is called. */
final class ShapeRules {

    private static final int INJECTED_AT_MOST = 3;
    private static final List<String> SAYS_NOTHING =
            List.of("Manager", "Helper", "Util", "Utils", "Impl", "DTO", "Dto", "Bean", "Facade");

    private ShapeRules() {}

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS_FOR = noClasses()
            .should()
            .haveNameMatching(".*(" + String.join("|", SAYS_NOTHING) + ")")
            .orShould()
            .haveSimpleNameStartingWith("Default")
            .because("such a name tells that somebody had no better one");

    static final ArchRule VIEWS_ARE_PUBLIC_RECORDS = classes()
            .that(describe(
                    "are views",
                    type -> isIn(type, "view")
                            && type.isTopLevelClass()
                            && !type.getSimpleName().endsWith("Query")
                            && !isOnlyStatic(type)
                            && !type.isInterface()
                            && !type.isEnum()))
            .should()
            .beRecords()
            .andShould()
            .bePublic()
            .because("what is read is a value, and EclipseLink constructs only what it can see");

    static final ArchRule ENTITIES_CHANGE_BY_VERBS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should(new ArchCondition<>("be public setters") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean setter = method.getName().matches("set[A-Z].*")
                            && method.getModifiers().contains(JavaModifier.PUBLIC);
                    events.add(new SimpleConditionEvent(method, setter, method.getFullName() + " is a setter"));
                }
            })
            .because("an entity guards its own rules: it is renamed, closed, changed, never set");

    static final ArchRule ENTITIES_HAVE_A_VERSION = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(new ArchCondition<>("have a version") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (type.getAllFields().stream().noneMatch(field -> field.isAnnotatedWith(Version.class))) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " has no @Version"));
                    }
                }
            })
            .because("two people who change one thing must learn of each other");

    static final ArchRule FEATURES_KNOW_EACH_OTHER_BY_ID = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should(new ArchCondition<>("hold no entity of another feature") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    field.getType().getAllInvolvedRawTypes().stream()
                            .filter(type -> type.isAnnotatedWith(Entity.class))
                            .filter(type -> !type.getPackageName()
                                    .equals(field.getOwner().getPackageName()))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    field, field.getFullName() + " holds " + type.getSimpleName())));
                }
            })
            .because("the database keeps the foreign key; an association across features joins their transactions");

    static final ArchRule PAGES_ARE_THIN = classes()
            .that()
            .haveSimpleNameEndingWith("Page")
            .should(new ArchCondition<>("inject three things at most") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    long injected = type.getAllFields().stream()
                            .filter(ShapeRules::isInjected)
                            .count();
                    if (injected > INJECTED_AT_MOST) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " injects " + injected));
                    }
                }
            })
            .because("a page that needs four services does the work of one");

    static final ArchRule PAGES_HOLD_NO_ENTITY = fields().that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Page")
            .should(new ArchCondition<>("hold no entity") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    field.getType().getAllInvolvedRawTypes().stream()
                            .filter(type -> type.isAnnotatedWith(Entity.class))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    field, field.getFullName() + " holds " + type.getSimpleName())));
                }
            })
            .because("a form bound to an entity writes what nobody asked for");

    private static boolean isOnlyStatic(JavaClass type) {
        return type.getConstructors().stream()
                .allMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PRIVATE));
    }

    private static boolean isInjected(JavaField field) {
        return field.isAnnotatedWith(Inject.class) || field.isAnnotatedWith(EJB.class);
    }

    private static boolean isIn(JavaClass type, String room) {
        return Place.of(type).filter(place -> place.is(room)).isPresent()
                && !type.getSimpleName().equals("package-info");
    }
}
