package org.dnevnik.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.Set;
import java.util.stream.Stream;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.SchoolClock;

/** What no code does, or only the one place that is made for it. */
final class CodeRules {

    private static final Set<String> EVERYTHING =
            Set.of("java.lang.Exception", "java.lang.RuntimeException", "java.lang.Throwable");
    private static final Set<String> MAKES_A_QUERY =
            Set.of("createQuery", "createNamedQuery", "createNativeQuery", "createStoredProcedureQuery");
    private static final Set<String> ASKS_BY_POSITION =
            Set.of("rows", "row", "values", "value", "valueOrNone", "write", "query");
    private static final Set<String> CLOCKS = Set.of(
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.Instant",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime");

    /** Where what is wrong with one client, event, line or notice must not end what serves all others. */
    static final Set<String> ONE_AMONG_MANY =
            Set.of("PushBoard.alone", "PushListener.listen", "RelayedEvents.handled", "AbsenceTimer.write");

    private CodeRules() {}

    static final ArchRule NOBODY_CATCHES_EVERYTHING = codeUnits()
            .should(catchNothingOf())
            .because("whoever catches everything also swallows the fault that nobody thought of");

    static final ArchRule NOBODY_THROWS_ANYTHING = codeUnits()
            .should(declareNothingOf())
            .because("a declared Exception says nothing and makes the caller catch everything");

    static final ArchRule QUERIES_LIVE_IN_QUERIES = noClasses()
            .that(describe("are neither a query nor a plural of a model", type -> !mayQuery(type)))
            .should()
            .callMethodWhere(describe("a query is made", CodeRules::makesAQuery))
            .because("what is asked of the database is read in one place beside its record");

    static final ArchRule THE_CLOCK_IS_ASKED_IN_ONE_PLACE = noClasses()
            .that(describe("are not the clock", type -> !type.isEquivalentTo(SchoolClock.class)))
            .should()
            .callMethodWhere(describe(
                    "the system's clock is asked",
                    call -> call.getName().equals("now") && CLOCKS.contains(owner(call))
                            || call.getName().equals("currentTimeMillis")))
            .because("a school has its own day, and a test its own clock");

    static final ArchRule NO_SERIALISED_OBJECTS_ON_THE_WIRE = noClasses()
            .should()
            .dependOnClassesThat(named("java.io.ObjectInputStream", "jakarta.jms.ObjectMessage"))
            .because("a queue carries text; a stream of objects is an open door");

    static final ArchRule NO_MESSAGE_DIES_OF_AGE = noClasses()
            .should()
            .callMethodWhere(
                    describe("a time to live is set", call -> call.getName().equals("setTimeToLive")))
            .because("a notice that is late is still a notice");

    static final ArchRule NO_OLD_DATES = noClasses()
            .should()
            .dependOnClassesThat(named("java.util.Date", "java.util.Calendar", "java.text.SimpleDateFormat"))
            .because("java.time knows what a date without a zone is");

    static final ArchRule NO_THREADS_OF_OUR_OWN = noClasses()
            .should()
            .callConstructorWhere(
                    describe("a thread is made", call -> owner(call).equals("java.lang.Thread")))
            .orShould()
            .callMethodWhere(describe(
                    "somebody sleeps",
                    call -> owner(call).equals("java.lang.Thread")
                            && call.getName().equals("sleep")))
            .because("the container owns the threads, and waiting is for conditions");

    static final ArchRule NOBODY_TALKS_TO_THE_CONSOLE = noClasses()
            .should()
            .accessFieldWhere(describe(
                    "the console is used",
                    access -> owner(access).equals("java.lang.System")
                            && Set.of("out", "err").contains(access.getName())))
            .orShould()
            .callMethodWhere(
                    describe("a trace is printed", call -> call.getName().equals("printStackTrace")))
            .because("what happened goes to the log, with its correlation id");

    private static ArchCondition<JavaCodeUnit> catchNothingOf() {
        return new ArchCondition<>("catch no Exception, RuntimeException or Throwable") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                if (ONE_AMONG_MANY.contains(unit.getOwner().getSimpleName() + "." + unit.getName())) {
                    return;
                }
                unit.getTryCatchBlocks().stream()
                        .flatMap(block -> block.getCaughtThrowables().stream())
                        .filter(caught -> EVERYTHING.contains(caught.getName()))
                        .filter(caught -> !(caught.getSimpleName().equals("Throwable") && closesResources(unit)))
                        .forEach(caught -> events.add(SimpleConditionEvent.violated(
                                unit, unit.getFullName() + " catches " + caught.getSimpleName())));
            }
        };
    }

    /** The compiler writes such a catch for try-with-resources; SourceTest looks at the hand-written ones. */
    private static boolean closesResources(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getName().equals("addSuppressed"));
    }

    private static ArchCondition<JavaCodeUnit> declareNothingOf() {
        return new ArchCondition<>("declare no Exception or Throwable") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                unit.getExceptionTypes().stream()
                        .map(JavaClass.class::cast)
                        .filter(thrown -> EVERYTHING.contains(thrown.getName()))
                        .forEach(thrown -> events.add(SimpleConditionEvent.violated(
                                unit, unit.getFullName() + " throws " + thrown.getSimpleName())));
            }
        };
    }

    private static boolean mayQuery(JavaClass type) {
        JavaClass outer = Stream.iterate(
                        type,
                        t -> t.getEnclosingClass().isPresent(),
                        t -> t.getEnclosingClass().get())
                .reduce((inner, next) -> next)
                .flatMap(JavaClass::getEnclosingClass)
                .orElse(type);
        boolean plural = Place.of(outer).filter(place -> place.is("model")).isPresent()
                && (outer.getSimpleName().endsWith("s") || outer.getSimpleName().endsWith("People"))
                && !outer.isAnnotatedWith(Entity.class);
        return plural || outer.getSimpleName().endsWith("Query");
    }

    private static boolean makesAQuery(JavaCall<?> call) {
        return MAKES_A_QUERY.contains(call.getName()) && owner(call).startsWith("jakarta.persistence.")
                || ASKS_BY_POSITION.contains(call.getName())
                        && call.getTargetOwner().isEquivalentTo(NativeQuery.class);
    }

    private static String owner(JavaAccess<?> access) {
        return access.getTargetOwner().getName();
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        return describe(
                "are " + String.join(" or ", names), type -> Set.of(names).contains(type.getName()));
    }
}
