package org.dnevnik.journal.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dnevnik.journal.model.Attendance;
import org.dnevnik.journal.model.EditWindow.Lock;
import org.dnevnik.journal.model.Level;
import org.dnevnik.journal.view.GridCell;
import org.dnevnik.journal.view.GridColumn;
import org.dnevnik.journal.view.GridRow;
import org.dnevnik.journal.view.GridRow.Stay;
import org.dnevnik.journal.view.GroupGrid;

/**
 * Writes the grid's table. What a script must know stands in few attributes: a column's lesson ({@code data-l}), date and work
 * ({@code data-w}), a row's pupil ({@code data-p}), a cell's versions of mark ({@code data-m}) and attendance ({@code data-e}).
 */
final class GridWriter {

    private final GroupGrid grid;
    private final GridWords words;
    private final boolean weighted;
    private final Map<LocalDate, Optional<Lock>> locks = new HashMap<>();
    private final StringBuilder html = new StringBuilder(32 * 1024);

    /** @param weighted whether the school uses the second average */
    GridWriter(GroupGrid grid, GridWords words, boolean weighted) {
        this.grid = grid;
        this.weighted = weighted;
        this.words = words;
        if (grid.editable()) {
            grid.columns()
                    .forEach(c ->
                            locks.computeIfAbsent(c.date(), d -> grid.head().lock(d, grid.today())));
        }
    }

    String html() {
        html.append("<table class=\"jg\" id=\"grid\" role=\"grid\" aria-labelledby=\"grid-title\" data-year=\"")
                .append(grid.head().year())
                .append("\" data-why=\"/journal/why?group=")
                .append(grid.head().group())
                .append("&amp;subject=")
                .append(grid.head().subject())
                .append("&amp;period=")
                .append(grid.period().id())
                .append("\" data-period=\"")
                .append(grid.period().id())
                .append("\" data-scale=\"");
        text(grid.head().scale());
        html.append(grid.editable() ? "\">" : "\" aria-readonly=\"true\">");
        writeHead();
        html.append("<tbody>");
        grid.rows().forEach(this::writeRow);
        html.append("</tbody></table>");
        return html.toString();
    }

    private void writeHead() {
        html.append("<thead><tr><th scope=\"col\" class=\"jg-corner\">");
        text(words.pupil);
        html.append("</th>");
        grid.columns().forEach(this::writeColumn);
        writeAverageHead("jg-avg", words.averageShort, words.average);
        if (weighted) {
            writeAverageHead("jg-avg jg-weighted", words.weightedShort, words.weighted);
        }
        html.append("</tr></thead>");
    }

    private void writeAverageHead(String style, String shown, String spoken) {
        html.append("<th scope=\"col\" class=\"").append(style).append("\"><abbr title=\"");
        text(spoken);
        html.append("\">");
        text(shown);
        html.append("</abbr></th>");
    }

    private void writeColumn(GridColumn column) {
        html.append("<th scope=\"col\" data-l=\"").append(column.lesson());
        html.append("\" data-d=\"").append(column.date()).append('"');
        locks.getOrDefault(column.date(), Optional.empty())
                .ifPresent(lock -> html.append(" data-lock=\"").append(lock).append('"'));
        if (column.work() != null) {
            html.append(" data-w=\"").append(column.work()).append('"');
        }
        html.append(" class=\"")
                .append(columnStyle(column))
                .append("\"><button type=\"button\" tabindex=\"-1\" aria-label=\"");
        text(words.column(column.date(), column.number(), column.type()));
        text(isShut(column) ? words.shut : "");
        html.append(column.topic() == null ? "\"" : "\" title=\"");
        if (column.topic() != null) {
            text(column.topic());
            html.append('"');
        }
        html.append("><b>").append(words.day(column.date())).append("</b><span>");
        text(words.weekday(column.date()));
        html.append(" · ").append(column.number()).append("</span><i>");
        text(column.abbr() == null ? "+" : column.abbr());
        html.append("</i></button></th>");
    }

    private boolean isShut(GridColumn column) {
        return locks.getOrDefault(column.date(), Optional.empty()).isPresent();
    }

    private String columnStyle(GridColumn column) {
        String style = column.position() > 1 ? "jg-more" : "jg-lesson";
        style += isShut(column) ? " jg-shut" : "";
        style += column.important() ? " jg-important" : "";
        int toToday = column.date().compareTo(grid.today());
        style += toToday == 0 ? " jg-today" : toToday > 0 ? " jg-future" : "";
        return column.topic() == null && toToday <= 0 ? style + " jg-untold" : style;
    }

    private void writeRow(GridRow row) {
        html.append("<tr><th scope=\"row\" data-p=\"").append(row.person()).append("\"><span>");
        text(row.name());
        html.append("</span>");
        writeStays(row.stays());
        html.append("</th>");
        for (int i = 0; i < row.cells().size(); i++) {
            writeCell(row, grid.columns().get(i), row.cells().get(i));
        }
        html.append("<td class=\"jg-avg\">").append(words.average(row.plain()));
        if (weighted) {
            html.append("</td><td class=\"jg-avg jg-weighted\">").append(words.average(row.weighted()));
        }
        html.append("</td></tr>");
    }

    private void writeStays(List<Stay> stays) {
        LocalDate starts = stays.get(0).starts();
        LocalDate ends = stays.get(stays.size() - 1).ends();
        if (ends != null && ends.isBefore(grid.period().ends())) {
            html.append("<small>").append(words.left(ends)).append("</small>");
        } else if (starts.isAfter(grid.period().starts())) {
            html.append("<small>").append(words.came(starts)).append("</small>");
        }
    }

    private void writeCell(GridRow row, GridColumn column, GridCell cell) {
        String style = cellStyle(row, column, cell);
        if (awaitedAway(row, column, cell)) {
            style = (style + " jg-told").strip();
        }
        html.append("<td");
        if (!style.isEmpty()) {
            html.append(" class=\"").append(style).append('"');
        }
        if (awaitedAway(row, column, cell)) {
            html.append(" title=\"");
            text(words.told);
            html.append('"');
        }
        writeSaid(cell);
        html.append("</td>");
    }

    /** Somebody has said so before, and nobody has said anything else since. */
    private boolean awaitedAway(GridRow row, GridColumn column, GridCell cell) {
        return column.position() == 1
                && cell.attendance() == Attendance.ATTEND
                && !column.date().isBefore(grid.today())
                && row.awaitedAway(column.date(), column.number());
    }

    private void writeSaid(GridCell cell) {
        if (cell.markVersion() > 0) {
            html.append(" data-m=\"").append(cell.markVersion()).append('"');
        }
        if (cell.logVersion() > 0) {
            html.append(" data-e=\"").append(cell.logVersion()).append('"');
        }
        html.append('>');
        if (cell.value() != null) {
            text(cell.value());
        }
        if (cell.old() != null) {
            html.append("<small>");
            text(cell.old());
            html.append("</small>");
        }
        if (cell.attendance() != Attendance.ATTEND) {
            html.append("<abbr title=\"");
            text(words.attendance(cell.attendance()));
            html.append("\">").append(cell.attendance().letter(cell.minutes())).append("</abbr>");
        }
    }

    private String cellStyle(GridRow row, GridColumn column, GridCell cell) {
        if (!row.enrolledOn(column.date())) {
            return "out";
        }
        if (column.date().isAfter(grid.today())) {
            return "ahead";
        }
        String style = isShut(column) ? "shut" : "";
        if (cell.level() != Level.NONE) {
            style = ("g" + cell.level().number() + " " + style).strip();
        }
        return cell.noted() ? (style + " jg-noted").strip() : style;
    }

    /** Names, topics and marks are people's words: they are written as text, whatever they contain. */
    private void text(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
    }
}
