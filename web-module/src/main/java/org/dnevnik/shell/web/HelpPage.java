package org.dnevnik.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.dnevnik.kernel.NotFound;

/** The guides, one at a time: {@code /help?guide=timetable}; the first when none is asked for. */
@Named
@RequestScoped
public class HelpPage {

    /** A guide to choose. */
    public record Choice(String title, String address, boolean chosen) {}

    /** A part of a guide. @param address of its heading on this page */
    public record Chapter(String address, String title) {}

    @Inject
    private Guides guides;

    private List<Choice> choices = List.of();
    private List<Chapter> chapters = List.of();
    private String html = "";

    /** @throws NotFound for a guide that is not there */
    public void read() {
        ExternalContext site = FacesContext.getCurrentInstance().getExternalContext();
        List<Guide> all = guides.in(site);
        String asked =
                site.getRequestParameterMap().getOrDefault("guide", all.get(0).name());
        Guide shown = all.stream()
                .filter(g -> g.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new NotFound("guide " + asked));
        choices = all.stream()
                .map(g -> new Choice(
                        g.title(), "/help?guide=" + g.name(), g.name().equals(asked)))
                .toList();
        chapters = shown.chapters();
        html = shown.html();
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public List<Chapter> getChapters() {
        return chapters;
    }

    /** Safe HTML. */
    public String getHtml() {
        return html;
    }
}
