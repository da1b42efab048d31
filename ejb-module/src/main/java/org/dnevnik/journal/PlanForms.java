package org.dnevnik.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dnevnik.journal.view.LessonCard.TypeChoice;
import org.dnevnik.journal.view.PlanTopic;
import org.dnevnik.school.TextBook;

/** Plans of subjects as workbooks: the empty form with a few invented rows, and a plan as it stands, which may be read again. */
public final class PlanForms {

    private PlanForms() {}

    /** To be filled in by a teacher. */
    public static byte[] template() {
        return book(List.of(
                List.of("Обыкновенные дроби", "Деление с остатком", "2", "№ 12–15", ""),
                List.of("", "Сравнение дробей", "3", "", ""),
                List.of("", "Проверяем себя", "1", "", "Контрольная работа")));
    }

    /** A plan with its own headings. */
    public static byte[] of(OpenPlan plan) {
        Map<Long, String> types = plan.types().stream().collect(Collectors.toMap(TypeChoice::id, TypeChoice::name));
        List<List<String>> rows = new ArrayList<>();
        String section = "";
        for (PlanTopic topic : plan.topics()) {
            String own = topic.section() == null ? "" : topic.section();
            rows.add(List.of(
                    own.equals(section) ? "" : own,
                    topic.title(),
                    Integer.toString(topic.hours()),
                    topic.homework() == null ? "" : topic.homework(),
                    topic.workType() == null ? "" : types.getOrDefault(topic.workType(), "")));
            section = own;
        }
        return book(rows);
    }

    private static byte[] book(List<List<String>> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(Arrays.stream(PlanColumn.values()).map(PlanColumn::heading).toList());
        lines.addAll(rows);
        return TextBook.of(List.of(new TextBook.Table("КТП", lines)));
    }
}
