package org.dnevnik.shell.web;

import jakarta.enterprise.context.RequestScoped;
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

    /**
     * A part of a guide.
     *
     * @param address of its heading on this page
     */
    public record Chapter(String address, String title) {}

    @Inject
    private Guides guides;

    private List<Choice> choices = List.of();
    private List<Chapter> chapters = List.of();
    private String html = "";
    private String paper = "";

    /** @throws NotFound for a guide that is not there */
    public void read() {
        List<Guide> all = guides.all();
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("guide", all.get(0).name());
        show(guides.named(asked));
        choices = all.stream()
                .map(g -> new Choice(
                        g.title(), "/help?guide=" + g.name(), g.name().equals(asked)))
                .toList();
    }

    /**
     * A memo, for whoever has not come in yet too: {@code /memo?for=pupil}.
     *
     * @throws NotFound for nobody's
     */
    public void readMemo() {
        String reader = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("for", "parent");
        show(guides.named("memo-" + reader));
        html = html.replace("/help?guide=memo-", "/memo?for="); // the guides are for who is in
    }

    private void show(Guide guide) {
        chapters = guide.chapters();
        html = guide.html();
        paper = "/data/guide/" + guide.name() + ".pdf";
    }

    /** Address of what is shown as PDF. */
    public String getPaper() {
        return paper;
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
