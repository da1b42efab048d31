package org.dnevnik.diary.web;

import java.util.List;
import java.util.Objects;
import org.dnevnik.diary.DiaryFigures;
import org.dnevnik.diary.view.Histogram;
import org.dnevnik.diary.view.Histogram.Bar;
import org.dnevnik.shell.web.Html;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** Columns in SVG, for the eye alone, and their table for everybody. The own column is told by words and a pattern of its own, not by colour alone. */
final class SpreadChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 220;
    private static final int FOOT = 26;
    private static final int HEAD = 24;
    private static final int GAP = 6;

    private final Html out;
    private final Texts texts;

    SpreadChart(Html out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    void write(DiaryFigures figures) {
        Histogram spread = Objects.requireNonNull(figures.spread());
        begin("figure", "fg");
        begin("figcaption", "fg-said");
        out.text(said(figures, spread));
        out.end("figcaption");
        chart(spread, figures.own());
        table(spread, figures.own());
        out.end("figure");
    }

    private String said(DiaryFigures figures, Histogram spread) {
        Bar own = figures.own();
        return own == null
                ? texts.format("diary.spread.all", spread.pupils())
                : texts.format(
                        "diary.spread.said",
                        texts.number(figures.mean()),
                        spread.firstPlace(own),
                        spread.lastPlace(own),
                        spread.pupils());
    }

    private void chart(Histogram spread, @Nullable Bar own) {
        begin("svg", "fg-svg");
        out.attribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT);
        out.attribute("aria-hidden", "true");
        List<Bar> bars = spread.bars();
        double low = bars.get(0).from().doubleValue();
        double high = bars.get(bars.size() - 1).to().doubleValue();
        int most = bars.stream().mapToInt(Bar::pupils).max().orElse(1);
        for (Bar bar : bars) {
            double x = (bar.from().doubleValue() - low) / (high - low) * WIDTH;
            double width = (bar.to().doubleValue() - bar.from().doubleValue()) / (high - low) * WIDTH;
            double height = (double) bar.pupils() / most * (HEIGHT - FOOT - HEAD);
            begin("rect", bar.equals(own) ? "fg-bar is-own" : "fg-bar");
            out.attribute("x", Math.round(x + GAP / 2.0));
            out.attribute("y", Math.round(HEIGHT - FOOT - height));
            out.attribute("width", Math.round(width - GAP));
            out.attribute("height", Math.round(height));
            out.attribute("rx", 4);
            out.end("rect");
            label(x + width / 2, HEIGHT - FOOT - height - 7, Integer.toString(bar.pupils()));
            label(x + width / 2, HEIGHT - 8, range(bar));
        }
        out.end("svg");
    }

    private String range(Bar bar) {
        return texts.number(bar.from()) + "–" + texts.number(bar.to());
    }

    private void table(Histogram spread, @Nullable Bar own) {
        begin("details", "fg-twin");
        out.begin("summary");
        out.text(texts.get("diary.trend.table"));
        out.end("summary");
        begin("table", "fg-table");
        begin("caption", "sr");
        out.text(texts.get("diary.figures.class"));
        out.end("caption");
        out.begin("thead");
        out.begin("tr");
        head("col", texts.get("diary.trend.average"));
        head("col", texts.get("diary.spread.pupils"));
        head("col", texts.get("diary.spread.places"));
        out.end("tr");
        out.end("thead");
        out.begin("tbody");
        for (Bar bar : spread.bars()) {
            out.begin("tr");
            head("row", range(bar) + (bar.equals(own) ? " " + texts.get("diary.spread.own") : ""));
            cell(Integer.toString(bar.pupils()));
            cell(spread.firstPlace(bar) + "–" + spread.lastPlace(bar));
            out.end("tr");
        }
        out.end("tbody");
        out.end("table");
        out.end("details");
    }

    private void head(String scope, String text) {
        out.begin("th");
        out.attribute("scope", scope);
        out.text(text);
        out.end("th");
    }

    private void cell(String text) {
        out.begin("td");
        out.text(text);
        out.end("td");
    }

    private void label(double x, double y, String text) {
        begin("text", "fg-axis is-middle");
        out.attribute("x", Math.round(x));
        out.attribute("y", Math.round(y));
        out.text(text);
        out.end("text");
    }

    private void begin(String element, String style) {
        out.begin(element);
        out.attribute("class", style);
    }
}
