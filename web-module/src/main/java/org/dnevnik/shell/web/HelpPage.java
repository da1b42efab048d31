package org.dnevnik.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The guides, one at a time: {@code /help?guide=timetable}. */
@Named
@RequestScoped
public class HelpPage {

    /** A guide to choose. @param name of its texts */
    public record Choice(String name, String address, boolean chosen) {}

    /** A part of a guide. @param address of its heading on this page */
    public record Chapter(String address, String title) {}

    /** The guide that was asked for. */
    public Object getGuide() {
        return guide();
    }

    private static Guide guide() {
        return Guide.named(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("guide", ""));
    }

    public List<Chapter> getChapters() {
        return guide().chapters();
    }

    public List<Choice> getChoices() {
        Guide shown = guide();
        return Arrays.stream(Guide.values())
                .map(g -> new Choice(g.name(), "/help?guide=" + g.file(), g == shown))
                .toList();
    }
}
