package org.dnevnik.diary.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Objects;
import org.dnevnik.shell.web.Html;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Draws the ways through one pupil's diary: {@code tab} is the page that is open, {@code whose} what names the pupil in an address, {@code week}
 * the day to whose week the way back leads.
 */
@FacesComponent(value = "diary.Tabs", createTag = true, tagName = "tabs", namespace = "urn:dnevnik:diary")
public class TabsComponent extends UIComponentBase {

    @Override
    public String getFamily() {
        return "diary";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Texts texts = Texts.in(context.getViewRoot().getLocale());
        Html out = new Html();
        out.begin("nav");
        out.attribute("class", "dm-tabs");
        out.attribute("aria-label", texts.get("diary.tabs"));
        String open = said("tab");
        String whose = said("whose");
        String week = said("week");
        tab(out, "day", open, whose, texts.get("diary.tab.day"));
        tab(out, "week", open, week.isEmpty() ? whose : whose + "&week=" + week, texts.get("diary.tab.week"));
        tab(out, "period", open, whose, texts.get("diary.tab.period"));
        tab(out, "recent", open, whose, texts.get("diary.tab.recent"));
        tab(out, "figures", open, whose, texts.get("diary.tab.figures"));
        tab(out, "marks", open, whose, texts.get("diary.tab.marks"));
        link(out, "/help?guide=diary", texts.get("diary.tab.help"), "class", "dm-help");
        out.end("nav");
        context.getResponseWriter().write(out.toString());
    }

    private String said(String attribute) {
        return Objects.toString(getAttributes().get(attribute), "");
    }

    private static void tab(Html out, String page, String open, String asks, String name) {
        link(out, "/diary/" + page + asks, name, "aria-current", page.equals(open) ? "page" : null);
    }

    private static void link(Html out, String address, String name, String attribute, @Nullable String value) {
        out.begin("a");
        out.attribute("href", address);
        if (value != null) {
            out.attribute(attribute, value);
        }
        out.text(name);
        out.end("a");
    }
}
