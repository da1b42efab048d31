package org.dnevnik.notifications.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.notifications.view.NotificationView;
import org.dnevnik.shell.web.Texts;

/** Makes a notification's text from its kind and facts, in the reader's language. */
final class NotificationTexts {

    private static final String PREFIX = "notifications.text.";

    private final Texts texts;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    NotificationTexts(Locale locale, ZoneId zone) {
        texts = Texts.in(locale);
        day = DateTimeFormatter.ofPattern(texts.get("notifications.text.date"), locale);
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
        if (notification.pupil() == null) {
            return notification.kind().equals("MAIL_STOPPED") ? "/me/notices" : "/notifications";
        }
        String date = notification.fact("date");
        if (notification.kind().equals("PERIOD_MARK")) {
            return "/diary/marks?person=" + notification.pupil();
        }
        if (notification.kind().equals("CHILD_DEVICE")) {
            return "/me/children";
        }
        if (notification.kind().equals("NEW_DEVICE")) {
            return "/me/devices?about=" + notification.pupil();
        }
        if (notification.kind().startsWith("FACTOR_")) {
            return "/me/second-step";
        }
        if (notification.kind().equals("TEACHER_ABSENCE")) {
            return "/journal/notices";
        }
        if (notification.kind().startsWith("TOKEN_")) {
            return "/me/programs";
        }
        if (notification.kind().startsWith("ABSENCE_")) {
            return "/diary/absence?child=" + notification.pupil();
        }
        if (notification.kind().startsWith("HOMEWORK")) {
            return "/homework/task?id=" + notification.fact("task") + "&year=" + notification.fact("year");
        }
        return notification.kind().startsWith("TEACHER_")
                ? "/timetable?day=" + date
                : "/diary?person=" + notification.pupil() + "&week=" + date;
    }

    private String text(NotificationView notification) {
        String key = PREFIX + notification.kind() + "." + change(notification);
        String text = texts.containsKey(key) ? texts.get(key) : texts.get(PREFIX + "other");
        for (Map.Entry<String, String> fact : notification.facts().entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", value(notification, fact.getKey(), fact.getValue()));
        }
        return text;
    }

    private String value(NotificationView notification, String fact, String told) {
        if (fact.equals("date")) {
            return day(told);
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

    private String day(String iso) {
        try {
            return day.format(LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }
}
