package org.dnevnik.journal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.dnevnik.journal.view.LessonCard.TypeChoice;
import org.dnevnik.journal.view.PlanTopic;
import org.dnevnik.school.Fault;
import org.dnevnik.school.ImportFile;
import org.dnevnik.school.UnreadableBook;
import org.dnevnik.school.Workbooks;
import org.jspecify.annotations.Nullable;

/**
 * Reads a plan of a subject from the first visible sheet of a workbook that has a row of headings with «Тема». A row without a topic but with
 * a section, or a topic alone in its row in front of topics with hours, names the section of those that follow.
 */
final class PlanSheet {

    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int HEADINGS_WITHIN = 20;
    private static final int MOST_ROWS = 2_000;
    private static final int MOST_COLUMNS = 30;
    private static final int MOST_FAULTS = 100;
    private static final String KEY = "journal.plan.fault.";

    private final ImportFile file;
    private final List<TypeChoice> types;
    private final DataFormatter texts = new DataFormatter(Locale.forLanguageTag("ru"));
    private final List<PlanTopic> topics = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable String section;

    private PlanSheet(ImportFile file, List<TypeChoice> types) {
        this.file = file;
        this.types = types;
        texts.setUseCachedValuesForFormulaCells(true);
    }

    /** @param types what a control work may be called */
    static ReadPlan read(ImportFile file, List<TypeChoice> types) {
        return new PlanSheet(file, types).parse();
    }

    private ReadPlan parse() {
        if (file.content().length == 0 || file.content().length > LARGEST) {
            return fault(KEY + (file.content().length == 0 ? "empty" : "tooLarge"));
        }
        try {
            return Workbooks.read(file, this::first);
        } catch (UnreadableBook e) {
            return fault(e.fault().key());
        }
    }

    /** What the first visible sheet tells that has the headings. */
    private ReadPlan first(Workbook book) {
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            boolean seen = !book.isSheetHidden(i) && !book.isSheetVeryHidden(i);
            if (seen && sheet(book.getSheetAt(i))) {
                return topics.isEmpty() && faults.isEmpty() ? fault(KEY + "noTopics") : new ReadPlan(topics, faults);
            }
        }
        return fault(KEY + "noHeadings");
    }

    private ReadPlan fault(String key) {
        return new ReadPlan(List.of(), List.of(new Fault(file.name(), "", 0, "", key, List.of())));
    }

    /** Whether the sheet has the headings. */
    private boolean sheet(Sheet sheet) {
        Map<PlanColumn, Integer> columns = new EnumMap<>(PlanColumn.class);
        for (Row row : sheet) {
            if (!columns.containsKey(PlanColumn.TOPIC)) {
                if (row.getRowNum() >= HEADINGS_WITHIN) {
                    return false;
                }
                columns = headings(row);
            } else if (row.getRowNum() > MOST_ROWS || topics.size() > KeepPlan.MOST_TOPICS) {
                complain(row, PlanColumn.TOPIC, "", "tooMany", Integer.toString(KeepPlan.MOST_TOPICS));
                return true;
            } else if (faults.size() < MOST_FAULTS) {
                row(row, columns);
            }
        }
        return columns.containsKey(PlanColumn.TOPIC);
    }

    private Map<PlanColumn, Integer> headings(Row row) {
        Map<PlanColumn, Integer> columns = new EnumMap<>(PlanColumn.class);
        for (int i = 0; i < Math.min(row.getLastCellNum(), MOST_COLUMNS); i++) {
            int at = i;
            PlanColumn.of(text(row.getCell(i))).ifPresent(c -> columns.putIfAbsent(c, at));
        }
        return columns;
    }

    private void row(Row row, Map<PlanColumn, Integer> columns) {
        if (isSum(row)) {
            return;
        }
        Map<PlanColumn, String> said = new EnumMap<>(PlanColumn.class);
        columns.forEach((column, at) -> said.put(column, text(row.getCell(at))));
        String topic = said.getOrDefault(PlanColumn.TOPIC, "");
        String named = said.getOrDefault(PlanColumn.SECTION, "");
        String hours = said.getOrDefault(PlanColumn.HOURS, "");
        if (!named.isEmpty()) {
            section = named;
        }
        if (!topic.isEmpty() && hours.isEmpty() && columns.containsKey(PlanColumn.HOURS) && isAlone(row)) {
            section = topic;
        } else if (!topic.isEmpty()) {
            topic(row, said, topic, hours);
        } else if (!hours.isEmpty()) {
            complain(row, PlanColumn.TOPIC, "", "noTopic");
        }
    }

    private void topic(Row row, Map<PlanColumn, String> said, String topic, String hours) {
        int before = faults.size();
        int count = hours(row, hours);
        Long type = type(row, said.getOrDefault(PlanColumn.CONTROL, ""));
        String homework = said.getOrDefault(PlanColumn.HOMEWORK, "");
        bound(row, PlanColumn.TOPIC, topic, 500);
        bound(row, PlanColumn.HOMEWORK, homework, 1000);
        bound(row, PlanColumn.SECTION, section == null ? "" : section, 200);
        if (faults.size() == before) {
            topics.add(new PlanTopic(section, topic, count, homework.isEmpty() ? null : homework, type));
        }
    }

    private int hours(Row row, String hours) {
        if (hours.isEmpty()) {
            return 1;
        }
        String whole = hours.replaceFirst("[.,]0+$", "").replaceFirst("\\s*(?:ч|час|часа|часов)\\.?$", "");
        if (!whole.matches("[1-9]|[1-3]\\d|40")) {
            complain(row, PlanColumn.HOURS, hours, "hours");
            return 0;
        }
        return Integer.parseInt(whole);
    }

    private @Nullable Long type(Row row, String said) {
        if (said.isEmpty() || said.matches("[-–—]|(?iu:нет)")) {
            return null;
        }
        Long found = types.stream()
                .filter(t -> t.name().equalsIgnoreCase(said) || t.abbr().equalsIgnoreCase(said))
                .map(TypeChoice::id)
                .findFirst()
                .orElse(null);
        if (found == null) {
            complain(row, PlanColumn.CONTROL, said, "control");
        }
        return found;
    }

    private void bound(Row row, PlanColumn column, String text, int letters) {
        if (text.length() > letters) {
            complain(row, column, text, "tooLong", Integer.toString(letters));
        }
    }

    private boolean isAlone(Row row) {
        int filled = 0;
        for (int i = 0; i < Math.min(row.getLastCellNum(), MOST_COLUMNS); i++) {
            filled += text(row.getCell(i)).isEmpty() ? 0 : 1;
        }
        return filled == 1;
    }

    private boolean isSum(Row row) {
        for (int i = 0; i < Math.min(row.getLastCellNum(), MOST_COLUMNS); i++) {
            if (text(row.getCell(i)).matches("(?iu)(?:итого|всего).*")) {
                return true;
            }
        }
        return false;
    }

    private void complain(Row row, PlanColumn column, String value, String what, String... args) {
        faults.add(new Fault(
                file.name(),
                row.getSheet().getSheetName(),
                row.getRowNum() + 1,
                column.heading(),
                value,
                KEY + what,
                List.of(args)));
    }

    private String text(@Nullable Cell cell) {
        String text = cell == null ? "" : texts.formatCellValue(cell);
        return text.replaceAll("[\\p{Cntrl}\\u00a0\\s]+", " ").strip();
    }
}
