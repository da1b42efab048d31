package org.dnevnik.shell.web;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page calls its bean by the class's name without the package; two classes of one name would keep the whole application from starting. */
class BeanNamesTest {

    private static final Pattern NAMED = Pattern.compile("^@Named\\b", Pattern.MULTILINE);

    @Test
    void noTwoBeansOfPagesHaveOneName() {
        Map<String, List<Path>> beans = named().collect(groupingBy(file -> String.valueOf(file.getFileName())));
        assertTrue(beans.size() > 10, "the beans are there");
        assertEquals(
                List.of(),
                beans.values().stream().filter(same -> same.size() > 1).toList());
    }

    private static Stream<Path> named() {
        return SourceFiles.of(SourceFiles.CODE, ".java").stream()
                .filter(file -> NAMED.matcher(SourceFiles.text(file)).find());
    }
}
