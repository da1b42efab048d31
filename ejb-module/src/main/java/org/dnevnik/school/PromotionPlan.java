package org.dnevnik.school;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.school.OpenYear.ClassMove;
import org.dnevnik.school.OpenYear.Fate;
import org.dnevnik.school.OpenYear.PupilMove;
import org.dnevnik.school.view.ClosingClass;
import org.dnevnik.school.view.PromotionCounts;
import org.jspecify.annotations.Nullable;

/** Who is where in the new year, by the order and by who is where now. A pupil of whom the order says nothing goes with the class. */
final class PromotionPlan {

    /** The grade after which a new class teacher takes over. */
    private static final int LAST_OF_PRIMARY = 4;

    private static final List<Integer> GRADUATING = List.of(9, 11, 12);
    private static final int LONGEST_NAME = 60;
    private static final String LEFT = "LEFT";

    /**
     * A class of the new year.
     *
     * @param source the class before, of which it takes room and profile; null: it is new
     */
    record NewClass(
            String name,
            int parallel,
            @Nullable Long teacher,
            @Nullable Long source) {}

    /** A pupil's place in the new year. */
    record Seat(long person, String name) {}

    /**
     * A pupil who is in no class of the new year.
     *
     * @param kind of the movement by which they go: GRADUATED or LEFT
     */
    record Ending(long person, String kind) {}

    private final List<ClosingClass> closing;
    private final Map<Long, ClassMove> moves = new HashMap<>();
    private final Map<Long, PupilMove> ways = new HashMap<>();
    private final Map<String, NewClass> classes = new LinkedHashMap<>();
    private final List<Seat> seats = new ArrayList<>();
    private final List<Ending> ending = new ArrayList<>();
    private int stayed;

    private PromotionPlan(List<ClosingClass> closing, OpenYear order) {
        this.closing = closing;
        order.classes().forEach(m -> moves.put(m.group(), m));
        order.pupils().forEach(p -> ways.put(p.person(), p));
    }

    /** @throws Refusal {@link SchoolRefusal#PROMOTION} for a class or a pupil of whom it is not clear where they go */
    static PromotionPlan of(List<ClosingClass> closing, OpenYear order) {
        PromotionPlan plan = new PromotionPlan(closing, order);
        plan.requireKnown();
        closing.forEach(plan::moveClass);
        closing.forEach(c -> c.pupils().forEach(p -> plan.movePupil(c, p.person())));
        return plan;
    }

    /** What is proposed for a class: the next grade with the same letter; grades 9 and 11 graduate, grade 5 gets another class teacher. */
    static ClassMove proposal(ClosingClass of) {
        if (GRADUATING.contains(of.parallel())) {
            return new ClassMove(of.id(), "", null);
        }
        Long teacher = of.parallel() == LAST_OF_PRIMARY ? null : of.teacher();
        return new ClassMove(of.id(), ClassName.next(of.name()), teacher);
    }

    private void requireKnown() {
        TreeSet<Long> pupils = new TreeSet<>();
        TreeSet<Long> groups = new TreeSet<>();
        for (ClosingClass c : closing) {
            groups.add(c.id());
            c.pupils().forEach(p -> pupils.add(p.person()));
        }
        if (!groups.equals(new TreeSet<>(moves.keySet())) || !pupils.containsAll(ways.keySet())) {
            throw new Refusal(SchoolRefusal.PROMOTION_OLD);
        }
    }

    private void moveClass(ClosingClass from) {
        ClassMove move = moveOf(from);
        if (!move.to().isEmpty()) {
            // letters may merge: the first class gives room and profile, the first teacher named leads
            NewClass there = classes.get(move.to());
            Long teacher = there != null && there.teacher() != null ? there.teacher() : move.teacher();
            Long source = there == null ? (Long) from.id() : there.source();
            classes.put(move.to(), new NewClass(move.to(), grade(move.to(), from.parallel() + 1), teacher, source));
        }
    }

    private void movePupil(ClosingClass from, long person) {
        PupilMove way = ways.get(person);
        String to = way == null ? moveOf(from).to() : way.fate() == Fate.MOVES ? way.to() : "";
        if (!to.isEmpty()) {
            NewClass into = classes.computeIfAbsent(to, n -> new NewClass(n, grade(n, from.parallel()), null, null));
            seats.add(new Seat(person, to));
            stayed += into.parallel() <= from.parallel() ? 1 : 0;
            return;
        }
        if (way != null && way.fate() == Fate.MOVES) {
            throw new Refusal(SchoolRefusal.PROMOTION, from.name());
        }
        ending.add(new Ending(person, way != null && way.fate() == Fate.LEAVES ? LEFT : "GRADUATED"));
    }

    private ClassMove moveOf(ClosingClass from) {
        return java.util.Objects.requireNonNull(moves.get(from.id()), "checked before");
    }

    private static int grade(String name, int otherwise) {
        boolean fits = name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
        int grade = ClassName.grade(name).orElse(otherwise);
        if (!fits || grade > 12) {
            throw new Refusal(SchoolRefusal.PROMOTION, name);
        }
        return grade;
    }

    /** The classes of the new year. */
    List<NewClass> classes() {
        return List.copyOf(classes.values());
    }

    List<Seat> seats() {
        return List.copyOf(seats);
    }

    List<Ending> ending() {
        return List.copyOf(ending);
    }

    /** Names of the new classes to which the pupils of a class go. */
    List<String> follow(ClosingClass from) {
        TreeSet<String> names = new TreeSet<>();
        from.pupils()
                .forEach(p -> seats.stream()
                        .filter(s -> s.person() == p.person())
                        .map(Seat::name)
                        .forEach(names::add));
        return List.copyOf(names);
    }

    PromotionCounts counts() {
        int gone = (int) ending.stream().filter(e -> e.kind().equals(LEFT)).count();
        return new PromotionCounts(classes.size(), seats.size(), stayed, ending.size() - gone, gone);
    }
}
