package org.dnevnik.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The compiled classes of all modules, and all rules over them. */
final class House {

    static final List<String> MODULES = List.of("persistence-module", "ejb-module", "web-module");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(MODULES.stream()
                    .map(module -> root().resolve(module).resolve("target/classes"))
                    .toArray(Path[]::new));

    private static final List<Class<?>> BOOKS =
            List.of(FloorRules.class, FrameworkRules.class, RightsRules.class, CodeRules.class, ShapeRules.class);

    private House() {}

    /** The reactor's folder: the tests of this module run in their own. */
    static Path root() {
        return Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
    }

    /** Every rule of every book by its name. */
    static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        BOOKS.stream()
                .flatMap(book -> Arrays.stream(book.getDeclaredFields()))
                .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
                .forEach(field -> rules.put(field.getName(), read(field)));
        return rules;
    }

    /** The main sources of all modules. */
    static Stream<Path> sources() {
        return MODULES.stream().map(module -> root().resolve(module).resolve("src/main"));
    }

    private static ArchRule read(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.getName() + " is hidden", e);
        }
    }
}
