package org.dnevnik.diary.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.dnevnik.journal.view.SubjectSpan;
import org.dnevnik.journal.view.SubjectSpan.Point;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Html;
import org.dnevnik.shell.web.Texts;

/**
 * A line of averages with the marks as dots, in SVG: for the eye alone. Whoever does not see it reads the sentence above it and the table
 * below, which have the same figures.
 */
final class TrendChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 200;
    private static final int LEFT = 40;
    private static final int TOP = 14;
    private static final int BOTTOM = 24;
    private static final int RIGHT = 12;
    private static final int DOT = 5;
    private static final int LINES = 4;
    private static final double FIVE = 5;
    private static final double TWO = 2;

    private final Html out;
    private final DayTexts days;
    private final Texts texts;

    TrendChart(Html out, DayTexts days, Texts texts) {
        this.out = out;
        this.days = days;
        this.texts = texts;
    }

    /** Nothing for fewer than two points. */
    void write(SubjectSpan span) {
        List<Point> points = span.trend();
        if (points.size() < 2) {
            return;
        }
        begin("figure", "fg");
        begin("figcaption", "fg-said");
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        out.text(texts.format(
                "diary.trend.said." + (span.direction() > 0 ? "up" : span.direction() < 0 ? "down" : "even"),
                texts.number(first.average()),
                texts.number(last.average())));
        out.end("figcaption");
        chart(points);
        table(points);
        out.end("figure");
    }

    private void chart(List<Point> points) {
        begin("svg", "fg-svg");
        out.attribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT);
        out.attribute("aria-hidden", "true");
        Frame frame = Frame.of(points);
        int lines = frame.lines();
        for (int i = 0; i <= lines; i++) {
            double value = frame.low + (frame.high - frame.low) * i / lines;
            begin("line", "fg-grid");
            place("x1", LEFT, "y1", frame.y(value));
            place("x2", WIDTH - RIGHT, "y2", frame.y(value));
            out.end("line");
            label(
                    "fg-axis is-end",
                    LEFT - 6,
                    frame.y(value) + 4,
                    texts.number(BigDecimal.valueOf(value)
                            .setScale(1, RoundingMode.HALF_UP)
                            .stripTrailingZeros()));
        }
        begin("polyline", "fg-line");
        out.attribute(
                "points",
                points.stream()
                        .map(p -> whole(frame.x(p.date())) + ","
                                + whole(frame.y(p.average().doubleValue())))
                        .collect(Collectors.joining(" ")));
        out.end("polyline");
        for (Point point : points) {
            begin("circle", "fg-dot is-" + point.mark().level());
            place("cx", frame.x(point.date()), "cy", frame.y(number(point).doubleValue()));
            out.attribute("r", point.mark().important() ? DOT + 2 : DOT);
            out.end("circle");
        }
        label("fg-axis", LEFT, HEIGHT - 6, days.date(points.get(0).date()));
        label(
                "fg-axis is-end",
                WIDTH - RIGHT,
                HEIGHT - 6,
                days.date(points.get(points.size() - 1).date()));
        out.end("svg");
    }

    private static BigDecimal number(Point point) {
        BigDecimal number = point.mark().number();
        return number == null ? point.average() : number;
    }

    private void table(List<Point> points) {
        begin("details", "fg-twin");
        out.begin("summary");
        out.text(texts.get("diary.trend.table"));
        out.end("summary");
        begin("table", "fg-table");
        out.begin("thead");
        out.begin("tr");
        for (String head : List.of("diary.trend.date", "diary.trend.work", "diary.trend.mark", "diary.trend.average")) {
            out.begin("th");
            out.attribute("scope", "col");
            out.text(texts.get(head));
            out.end("th");
        }
        out.end("tr");
        out.end("thead");
        out.begin("tbody");
        for (Point point : points) {
            out.begin("tr");
            cell(days.date(point.date()));
            cell(point.mark().name());
            cell(point.mark().value());
            cell(texts.number(point.average()));
            out.end("tr");
        }
        out.end("tbody");
        out.end("table");
        out.end("details");
    }

    private void cell(String text) {
        out.begin("td");
        out.text(text);
        out.end("td");
    }

    private void label(String style, double x, double y, String text) {
        begin("text", style);
        place("x", x, "y", y);
        out.text(text);
        out.end("text");
    }

    private void place(String first, double x, String second, double y) {
        out.attribute(first, whole(x));
        out.attribute(second, whole(y));
    }

    private static long whole(double place) {
        return Math.round(place);
    }

    private void begin(String element, String style) {
        out.begin(element);
        out.attribute("class", style);
    }

    /** Where days and grades lie: five-point marks between two and five, others between their ends. */
    private record Frame(LocalDate from, long days, double low, double high) {

        static Frame of(List<Point> points) {
            double low = points.stream()
                    .mapToDouble(p -> number(p).doubleValue())
                    .min()
                    .orElse(TWO);
            double high = points.stream()
                    .mapToDouble(p -> number(p).doubleValue())
                    .max()
                    .orElse(FIVE);
            boolean five = high <= FIVE;
            LocalDate from = points.get(0).date();
            long days = Math.max(
                    1,
                    ChronoUnit.DAYS.between(from, points.get(points.size() - 1).date()));
            double top = five ? FIVE : high;
            double foot = five ? Math.min(TWO, low) : low;
            return new Frame(from, days, foot == top ? foot - 1 : foot, top);
        }

        /** A line for each mark of five, four over any other scale. */
        int lines() {
            return high == FIVE ? (int) (high - low) : LINES;
        }

        double x(LocalDate day) {
            return LEFT + (double) ChronoUnit.DAYS.between(from, day) / days * (WIDTH - LEFT - RIGHT);
        }

        double y(double value) {
            return TOP + (high - value) / (high - low) * (HEIGHT - TOP - BOTTOM);
        }
    }
}
