package org.dnevnik.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Predicate;

/** Which part of the platform may be touched where. */
final class FrameworkRules {

    private FrameworkRules() {}

    static final ArchRule SCREENS_AND_HTTP_ONLY_IN_WEB = noClasses()
            .that(live("outside of web", place -> !place.is("web")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.primefaces..")
            .because("a rule that knows the screen cannot be asked by a queue, a timer or a test");

    static final ArchRule QUEUES_ONLY_WHERE_THEY_END = noClasses()
            .that(live(
                    "outside of outbox, notifications and exchange",
                    place -> !Set.of("outbox", "notifications", "exchange").contains(place.feature())))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.jms..")
            .because(
                    "messages of other systems come to exchange; everybody else writes an outbox row in the business transaction");

    static final ArchRule PERSISTENCE_KNOWS_NO_CONTAINER = noClasses()
            .that(live("in persistence-module", Place::inPersistence))
            .and()
            .doNotHaveFullyQualifiedName("org.dnevnik.kernel.Ready") // the server finds checks of readiness only there
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ejb..", "jakarta.inject..", "jakarta.enterprise..", "jakarta.jms..")
            .because("what is remembered is plain Java and JPA, constructed by whoever needs it");

    static final ArchRule WEB_NEVER_TOUCHES_THE_DATABASE = noClasses()
            .that(live("in web", place -> place.is("web")))
            .should()
            .dependOnClassesThat(
                    JavaClass.Predicates.resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..")
                            .and(DescribedPredicate.not(JavaClass.Predicates.assignableTo(Throwable.class)))
                            .as("ask the database"))
            .because("a page asks a service, and the service asks its policy; only what went wrong may be looked at");

    static final ArchRule OTHER_SERVERS_ONLY_THROUGH_A_GATEWAY = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Gateway")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..")
            .because("a call to another server has time-outs, a size bound and no open transaction, in one place");

    private static DescribedPredicate<JavaClass> live(String where, Predicate<Place> holds) {
        return describe("live " + where, type -> Place.of(type).filter(holds).isPresent());
    }
}
