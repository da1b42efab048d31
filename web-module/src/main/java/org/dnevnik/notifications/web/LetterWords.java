package org.dnevnik.notifications.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dnevnik.notifications.NoticeWords;
import org.dnevnik.notifications.view.NoticeTopic;
import org.dnevnik.notifications.view.NotificationView;
import org.dnevnik.notifications.view.Parcel;
import org.dnevnik.shell.web.Texts;

/** Says in a letter or a message what there is to read, and leaves what it is to the site. */
final class LetterWords implements NoticeWords {

    /** What is more than these of one child is told as a number. */
    private static final int LINES = 20;

    private static final int LINES_OF_A_MESSAGE = 4;

    @Override
    public Letter letter(Parcel parcel, String site, String stop) {
        Texts texts = texts(parcel);
        Map<String, List<String>> lines = lines(parcel, texts, LINES);
        String address = site + address(parcel);
        return new Letter(
                subject(parcel, texts),
                LetterPaper.text(lines, address, site + "/me/notices", stop, texts),
                LetterPaper.html(lines, address, site + "/me/notices", stop, texts));
    }

    @Override
    public Message message(Parcel parcel) {
        Texts texts = texts(parcel);
        Map<String, List<String>> lines = lines(parcel, texts, LINES_OF_A_MESSAGE);
        String text = lines.entrySet().stream()
                .flatMap(of -> of.getValue().stream().map(line -> lines.size() == 1 ? line : of.getKey() + ": " + line))
                .collect(Collectors.joining("\n"));
        return new Message(subject(parcel, texts), text, address(parcel));
    }

    private static Texts texts(Parcel parcel) {
        return Texts.in(Locale.forLanguageTag(parcel.language()));
    }

    /** One piece of news leads to where it stands, several to the list. */
    private static String address(Parcel parcel) {
        return parcel.news().size() == 1
                ? NotificationTexts.address(parcel.news().get(0))
                : "/notifications";
    }

    private static String subject(Parcel parcel, Texts texts) {
        String names = parcel.news().stream()
                .map(LetterWords::child)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? texts.get("notifications.letter.own")
                : texts.format("notifications.letter.subject", names);
    }

    /** Whose news it is; empty for what is the reader's own. */
    private static String child(NotificationView news) {
        return Objects.requireNonNullElse(news.pupilName(), "");
    }

    private static Map<String, List<String>> lines(Parcel parcel, Texts texts, int most) {
        Map<String, List<String>> all = parcel.news().stream()
                .collect(Collectors.groupingBy(
                        LetterWords::child,
                        LinkedHashMap::new,
                        Collectors.mapping(news -> line(news, texts), Collectors.toList())));
        all.replaceAll((child, lines) -> bounded(lines, most, texts));
        return all;
    }

    private static List<String> bounded(List<String> lines, int most, Texts texts) {
        if (lines.size() <= most) {
            return lines;
        }
        List<String> some = new ArrayList<>(lines.subList(0, most));
        some.add(texts.count("notifications.letter.more", lines.size() - most));
        return some;
    }

    private static String line(NotificationView news, Texts texts) {
        String start = "notifications.brief." + NoticeTopic.of(news.kind());
        String key = start + "." + NotificationTexts.change(news);
        String what = texts.get(texts.containsKey(key) ? key : start + ".SET");
        String subject = news.fact("subject");
        return subject.isEmpty() ? what : subject + ": " + what;
    }
}
