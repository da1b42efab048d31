package org.dnevnik.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dnevnik.container.Rights;
import org.dnevnik.kernel.Caller;
import org.junit.jupiter.api.Test;

/** The matrix of rights leaves nothing out. */
class RightsCompleteTest {

    @Test
    void everyMethodThatTakesACallerHasARowAndEveryRowAMethod() {
        TreeSet<String> methods = House.CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getRawParameterTypes().isEmpty()
                        && method.getRawParameterTypes().get(0).isEquivalentTo(Caller.class))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                methods, new TreeSet<>(Rights.read().rows().keySet()), "rows of src/test/resources/container/rights");
    }

    @Test
    void everyRowSaysSomethingOfEverybody() {
        int people = Rights.read().people().size();
        List<String> incomplete = Rights.read().rows().entrySet().stream()
                .filter(row -> row.getValue().size() != people)
                .map(row -> row.getKey() + " has " + row.getValue().size() + " of " + people)
                .toList();
        assertEquals(List.of(), incomplete);
    }
}
