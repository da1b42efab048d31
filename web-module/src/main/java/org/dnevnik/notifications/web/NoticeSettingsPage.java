package org.dnevnik.notifications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.notifications.NoticeSettings;
import org.dnevnik.notifications.NoticeSettingsService;
import org.dnevnik.notifications.view.ChannelState;
import org.dnevnik.notifications.view.Digest;
import org.dnevnik.notifications.view.NoticeChannel;
import org.dnevnik.notifications.view.NoticeTopic;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /me/notices}: what reaches the reader, about whom and by which way. */
@Named
@RequestScoped
public class NoticeSettingsPage {

    @Inject
    private NoticeSettingsService service;

    @Inject
    private CurrentCaller caller;

    private @Nullable NoticeSettings settings;

    private List<AboutRow> abouts = List.of();

    /**
     * Somebody about whom there is news.
     *
     * @param own whether it is the reader
     */
    public record AboutRow(long person, String name, boolean own, List<TopicRow> topics) {}

    /** A line of the table. */
    public record TopicRow(String name, List<Wish> wishes) {}

    /**
     * A box of the line.
     *
     * @param field name under which it is sent
     * @param open whether it can be ticked here
     * @param always whether it comes anyhow
     */
    public record Wish(String field, String label, String channel, boolean wanted, boolean open, boolean always) {}

    /** When a channel speaks, as one of a list. */
    public record Choice(String name, String text, boolean chosen) {}

    /** Called before anything is rendered. */
    public void read() {
        Texts texts = texts();
        NoticeSettings read = service.settings(caller.get());
        abouts = read.abouts().stream()
                .map(a -> new AboutRow(
                        a.person(),
                        a.name().isEmpty() ? texts.get("notifications.settings.own") : a.name(),
                        a.name().isEmpty(),
                        a.topics().stream().map(t -> row(a, t, read, texts)).toList()))
                .toList();
        settings = read;
    }

    private static TopicRow row(NoticeSettings.About about, NoticeTopic topic, NoticeSettings read, Texts texts) {
        String name = texts.get("notifications.topic." + topic);
        return new TopicRow(
                name,
                Stream.of(NoticeChannel.values())
                        .map(c -> new Wish(
                                "wishes." + about.person() + "." + topic + "." + c,
                                name + ": " + texts.get("notifications.channel." + c),
                                c.name(),
                                read.decided().wants(about.person(), topic, c),
                                c == NoticeChannel.SITE || read.open().contains(c),
                                !topic.isOpen(c)))
                        .toList());
    }

    private static Texts texts() {
        return Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    public NoticeSettings getSettings() {
        return Objects.requireNonNull(settings, "read before rendering");
    }

    public List<AboutRow> getAbouts() {
        return abouts;
    }

    public boolean isLettersOpen() {
        return getSettings().open().contains(NoticeChannel.EMAIL);
    }

    public boolean isPushOpen() {
        return getSettings().open().contains(NoticeChannel.PUSH);
    }

    public List<Choice> getLetterDigests() {
        return digests(getSettings().letters());
    }

    public List<Choice> getPushDigests() {
        return digests(getSettings().push());
    }

    private static List<Choice> digests(ChannelState state) {
        Texts texts = texts();
        return Stream.of(Digest.values())
                .map(d -> new Choice(d.name(), texts.get("notifications.digest." + d), d == state.digest()))
                .toList();
    }

    /** Since when letters have stopped; empty: they go. */
    public String getStopped() {
        ChannelState letters = getSettings().letters();
        return letters.stopped() == null
                ? ""
                : texts().date(letters.stopped().atZone(Families.REGION).toLocalDate());
    }
}
