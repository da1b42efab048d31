package org.dnevnik.timetable;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import org.dnevnik.timetable.view.FeedEvent;
import org.dnevnik.timetable.view.FeedLesson;

/** Lessons and what else stands in a day as iCalendar (RFC 5545): an event each, with an identity that stays when the lesson moves, in the school's time. */
final class LessonCalendar {

    private static final String MAKER = "-//Dnevnik//Timetable//RU";

    private LessonCalendar() {}

    /**
     * @param name what the program calls the calendar
     * @param now when the lessons were read
     */
    static String of(String name, List<FeedLesson> lessons, List<FeedEvent> events, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId(MAKER);
        calendar.setName(name);
        calendar.setRefreshInterval(Duration.builder().hours(1).build());
        lessons.stream()
                .map(FeedLesson::zone)
                .distinct()
                .findFirst()
                .filter(zone -> zone.getRules().nextTransition(now) == null)
                .ifPresent(zone -> calendar.getTimezoneInfo().setDefaultTimezone(described(zone, now)));
        lessons.forEach(lesson -> calendar.addEvent(event(lesson, now)));
        events.forEach(event -> calendar.addEvent(event(event, now)));
        return Biweekly.write(calendar).go();
    }

    /** A zone whose clocks are never moved, as none in Russia are; with others the events are told in UTC. */
    private static TimezoneAssignment described(ZoneId zone, Instant now) {
        ZoneOffset offset = zone.getRules().getOffset(now);
        UtcOffset told = new UtcOffset(
                offset.getTotalSeconds() >= 0,
                Math.abs(offset.getTotalSeconds()) / 3600,
                Math.abs(offset.getTotalSeconds()) % 3600 / 60);
        StandardTime always = new StandardTime();
        always.setDateStart(new DateTimeComponents(2000, 1, 1, 0, 0, 0, false));
        always.setTimezoneOffsetFrom(told);
        always.setTimezoneOffsetTo(told);
        VTimezone description = new VTimezone(zone.getId());
        description.addStandardTime(always);
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), description);
    }

    private static VEvent event(FeedLesson lesson, Instant now) {
        VEvent event = new VEvent();
        event.setUid("lesson-" + lesson.year() + "-" + lesson.id() + "@dnevnik");
        event.setDateTimeStamp(moment(LocalDateTime.ofInstant(now, ZoneOffset.UTC), ZoneOffset.UTC));
        event.setSequence(lesson.version());
        event.setStatus(lesson.cancelled() ? Status.cancelled() : Status.confirmed());
        event.setSummary(lesson.given() ? lesson.subject() + ", " + lesson.group() : lesson.subject());
        event.setLocation(lesson.place().isEmpty() ? lesson.school() : lesson.place() + ", " + lesson.school());
        if (!lesson.given() && !lesson.teacher().isEmpty()) {
            event.setDescription(lesson.teacher());
        }
        LocalTime starts = lesson.starts();
        LocalTime ends = lesson.ends();
        if (starts == null || ends == null) {
            event.setDateStart(new DateStart(day(lesson.date()), false));
        } else {
            event.setDateStart(new DateStart(moment(lesson.date().atTime(starts), lesson.zone()), true));
            event.setDateEnd(new DateEnd(moment(lesson.date().atTime(ends), lesson.zone()), true));
        }
        return event;
    }

    /** A day or several, which do not make anybody busy. */
    private static VEvent event(FeedEvent told, Instant now) {
        VEvent event = new VEvent();
        event.setUid(told.key() + "@dnevnik");
        event.setDateTimeStamp(moment(LocalDateTime.ofInstant(now, ZoneOffset.UTC), ZoneOffset.UTC));
        event.setSequence(told.version());
        event.setSummary(told.title());
        event.setTransparency(true);
        if (!told.text().isEmpty()) {
            event.setDescription(told.text());
        }
        event.setDateStart(new DateStart(day(told.starts()), false));
        event.setDateEnd(new DateEnd(day(told.ends().plusDays(1)), false));
        return event;
    }

    private static ICalDate day(LocalDate date) {
        return new ICalDate(new DateTimeComponents(date.getYear(), date.getMonthValue(), date.getDayOfMonth()), false);
    }

    private static ICalDate moment(LocalDateTime time, ZoneId zone) {
        LocalDateTime utc =
                time.atZone(zone).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
        return new ICalDate(
                new DateTimeComponents(
                        utc.getYear(),
                        utc.getMonthValue(),
                        utc.getDayOfMonth(),
                        utc.getHour(),
                        utc.getMinute(),
                        utc.getSecond(),
                        true),
                true);
    }
}
