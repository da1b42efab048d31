package org.dnevnik.school;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.TreeSet;
import org.dnevnik.school.view.ClosingClass;
import org.dnevnik.school.view.ClosingGroup;
import org.jspecify.annotations.Nullable;

/** A plan of promotion as the rows that are written. */
final class PromotionRows {

    private PromotionRows() {}

    static String classes(PromotionPlan plan) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        plan.classes().forEach(c -> {
            JsonObjectBuilder row =
                    Json.createObjectBuilder().add("name", c.name()).add("parallel", c.parallel());
            number(row, "teacher", c.teacher());
            number(row, "source", c.source());
            rows.add(row);
        });
        return rows.build().toString();
    }

    static String seats(PromotionPlan plan) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        plan.seats()
                .forEach(s -> rows.add(
                        Json.createObjectBuilder().add("person", s.person()).add("name", s.name())));
        return rows.build().toString();
    }

    static String ending(PromotionPlan plan) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        plan.ending()
                .forEach(e -> rows.add(
                        Json.createObjectBuilder().add("person", e.person()).add("kind", e.kind())));
        return rows.build().toString();
    }

    /** Groups that still have a class to take their pupils from. */
    static String groups(List<ClosingGroup> groups, List<ClosingClass> classes, PromotionPlan plan) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (ClosingGroup group : groups) {
            TreeSet<String> parents = new TreeSet<>();
            classes.stream().filter(c -> group.parents().contains(c.id())).forEach(c -> parents.addAll(plan.follow(c)));
            if (!parents.isEmpty()) {
                rows.add(Json.createObjectBuilder()
                        .add("source", group.id())
                        .add("name", ClassName.next(group.name()))
                        .add("parallel", Math.min(12, group.parallel() + 1))
                        .add("parents", Json.createArrayBuilder(parents)));
            }
        }
        return rows.build().toString();
    }

    private static void number(JsonObjectBuilder row, String name, @Nullable Long value) {
        if (value != null) {
            row.add(name, value);
        }
    }
}
