package org.dnevnik.notifications.web;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dnevnik.notifications.view.NotificationView;
import org.dnevnik.shell.web.Texts;

/** Makes a notification's text from its kind and facts, in the reader's language. */
final class NotificationTexts {

    private static final String PREFIX = "notifications.text.";
    private static final String HOMEWORK = "HOMEWORK";
    private static final String OWN_DATA = "/me/data";
    private static final String OWN_CONSENTS = "/me/consents";

    /** Of what is told by its day. */
    private static final String WEEKDAY = "{weekday}";

    /** News that leads to one and the same place, whoever reads it. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            entry("MAIL_STOPPED", "/me/notices"),
            entry("MAIL_REFUSED", "/me"),
            entry("MAIL_CONFIRMED", "/me"),
            entry("CHILD_DEVICE", "/me/children"),
            entry("FACTOR_GUESSED", "/me"),
            entry("TEACHER_ABSENCE", "/journal/notices"),
            entry("REPAIR_ASKED", "/people/repairs"),
            entry("CONSENT_ASKED", OWN_CONSENTS),
            entry("CONSENT_CHANGED", OWN_CONSENTS),
            entry("ERASURE_ASKED", "/people/erasures"),
            entry("ERASURE_DONE", OWN_DATA),
            entry("ERASURE_REFUSED", OWN_DATA));

    private final Texts texts;
    private final DateTimeFormatter day;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter moment;

    NotificationTexts(Locale locale, ZoneId zone) {
        texts = Texts.in(locale);
        day = DateTimeFormatter.ofPattern(texts.get("notifications.text.date"), locale);
        weekday = DateTimeFormatter.ofPattern("cccc", locale);
        moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
    }

    NotificationLine line(NotificationView notification) {
        return new NotificationLine(
                Objects.requireNonNullElse(notification.pupilName(), ""),
                text(notification),
                address(notification),
                moment.format(notification.createdAt()),
                DateTimeFormatter.ISO_INSTANT.format(notification.createdAt()),
                notification.seen());
    }

    /** A teacher is sent to the day in the timetable, a family to the week in the diary, to the marks of periods, or to the task. */
    static String address(NotificationView notification) {
        String place = PLACES.get(notification.kind());
        if (place != null) {
            return place;
        }
        return notification.pupil() == null ? "/notifications" : address(notification, notification.pupil());
    }

    private static String address(NotificationView notification, long pupil) {
        String date = notification.fact("date");
        if (notification.kind().equals("PERIOD_MARK")) {
            return "/diary/marks?person=" + pupil;
        }
        if (notification.kind().equals("NEW_DEVICE")) {
            return "/me/devices?about=" + pupil;
        }
        if (notification.kind().startsWith("FACTOR_")) {
            return "/me/second-step";
        }
        if (notification.kind().startsWith("TOKEN_")) {
            return "/me/programs";
        }
        if (notification.kind().startsWith("ABSENCE_")) {
            return "/diary/absence?child=" + pupil;
        }
        if (notification.kind().startsWith(HOMEWORK)) {
            return "/homework/task?id=" + notification.fact("task") + "&year=" + notification.fact("year");
        }
        return notification.kind().startsWith("TEACHER_")
                ? "/timetable?day=" + date
                : "/diary?person=" + pupil + "&week=" + date;
    }

    private String text(NotificationView notification) {
        String key = PREFIX + notification.kind() + "." + change(notification);
        String text = texts.containsKey(key) ? texts.get(key) : texts.get(PREFIX + "other");
        for (Map.Entry<String, String> fact : notification.facts().entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", value(notification, fact.getKey(), fact.getValue()));
        }
        return text.contains(WEEKDAY) ? text.replace(WEEKDAY, day(notification.fact("date"), weekday)) : text;
    }

    private String value(NotificationView notification, String fact, String told) {
        boolean homework = notification.kind().startsWith(HOMEWORK);
        if (fact.equals("date") || fact.equals("until") || homework && fact.equals("old")) {
            return day(told, day);
        }
        if (homework && fact.equals("what")) {
            return Arrays.stream(told.split(" "))
                    .map(part -> texts.get("notifications.homework." + part))
                    .collect(Collectors.joining(", "));
        }
        String status = "notifications.attendance." + told;
        return notification.kind().startsWith("ATTENDANCE") && texts.containsKey(status) ? texts.get(status) : told;
    }

    static String change(NotificationView notification) {
        if (notification.fact("old").isEmpty()) {
            return "SET";
        }
        return notification.fact("new").isEmpty() ? "CLEARED" : "CHANGED";
    }

    private static String day(String iso, DateTimeFormatter as) {
        try {
            return as.format(LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }
}
