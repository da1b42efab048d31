package org.dnevnik.school.view;

import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

class StructureQueryTest {

    @Test
    void aSubjectIsInUseWhenALessonTeachesIt() {
        rolledBack(em -> {
            new SchoolStory(em).lesson("2026-11-24", 2);
            assertEquals(
                    Map.of("Математика", true, "Русский язык", false), used(new StructureQuery(em).subjects(SCHOOL)));
        });
    }

    @Test
    void aRoomIsInUseWhenALessonOrAClassHasIt() {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.lesson("2026-11-24", 2);
            story.sql("INSERT INTO school.place (id, school, name, version) VALUES "
                    + "(700041, 700001, '101', 1), (700042, 700001, '102', 1), (700043, 700001, '103', 1)");
            story.sql("UPDATE timetable.lesson SET place = 700041 WHERE school = 700001");
            story.sql("UPDATE school.edu_group SET place = 700042 WHERE id = 700010");
            assertEquals(Map.of("101", true, "102", true, "103", false), used(new StructureQuery(em).places(SCHOOL)));
        });
    }

    private static Map<String, Boolean> used(List<NamedThing> things) {
        return things.stream().collect(Collectors.toMap(NamedThing::name, NamedThing::used));
    }
}
