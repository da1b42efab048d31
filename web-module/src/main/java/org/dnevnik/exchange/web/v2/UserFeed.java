package org.dnevnik.exchange.web.v2;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.exchange.SharedDays;
import org.dnevnik.exchange.view.SharedEntry;
import org.dnevnik.exchange.view.SharedLesson;
import org.dnevnik.exchange.view.SharedMark;
import org.dnevnik.exchange.view.SharedType;
import org.dnevnik.exchange.view.SharedWork;
import org.jspecify.annotations.Nullable;

/** What a family's application shows first: days, the last one first. */
public record UserFeed(List<Day> days) {

    /** A day with what is ahead of it. */
    public record Day(
            String date,
            String nextWorkingDayDate,
            Summary summary,
            List<Named> todayHomeworks,
            List<Place> todaySchedule,
            List<Named> nextDayHomeworks,
            List<Place> nextDaySchedule,
            List<Entry> logEntries) {}

    /** Clients spell the cards in two ways, with the marks plain or each in an object. */
    public record Summary(
            List<Named> importantWorks,
            List<MarkCard> markCards,
            List<MarksCard> marksCards,
            String dayEmotion,
            String feedMode) {}

    /** A work or a homework with the names that belong to it. */
    public record Named(Work work, String subjectName, String workTypeName) {}

    /** A lesson in the timetable. */
    public record Place(
            long lessonId, String lessonStatus, int number, String subjectName, List<Type> importantWorkTypes) {}

    /** A type of an important work. */
    public record Type(long id, String name) {}

    /** Attendance. */
    public record Entry(LessonLogEntry lessonLogEntry, String subjectName, String lessonTitle) {}

    /** When a lesson is. */
    public record TinyLesson(long id, String date) {}

    /** Marks of a work. */
    public record MarkCard(
            List<Mark> marks,
            TinyLesson lesson,
            boolean isImportant,
            String subjectName,
            long subjectId,
            String workTypeName) {}

    /** Likewise, as the other client spells it. */
    public record MarksCard(
            List<InObject> marks,
            TinyLesson lesson,
            boolean isImportant,
            String subjectName,
            long subjectId,
            String workTypeName) {

        static MarksCard of(MarkCard card) {
            return new MarksCard(
                    card.marks().stream().map(InObject::new).toList(),
                    card.lesson(),
                    card.isImportant(),
                    card.subjectName(),
                    card.subjectId(),
                    card.workTypeName());
        }
    }

    /** A mark in an object of its own. */
    public record InObject(Mark mark) {}

    /**
     * @param last the day that was asked for
     * @param days how many, backwards; what was read reaches some days further ahead
     */
    static UserFeed of(SharedDays read, LocalDate last, int days) {
        Telling telling = new Telling(read);
        List<Day> told = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            told.add(telling.day(last.minusDays(i)));
        }
        return new UserFeed(told);
    }

    /** What was read, sorted. */
    private record Telling(
            SharedDays read,
            Map<LocalDate, List<SharedLesson>> lessons,
            Map<Long, SharedLesson> known,
            Map<Long, SharedType> types) {

        Telling(SharedDays read) {
            this(
                    read,
                    read.week().lessons().stream().collect(Collectors.groupingBy(SharedLesson::date)),
                    read.week().lessons().stream().collect(Collectors.toMap(SharedLesson::id, l -> l)),
                    read.week().types().stream().collect(Collectors.toMap(SharedType::id, t -> t)));
        }

        Day day(LocalDate date) {
            LocalDate next = lessons.keySet().stream()
                    .filter(d -> d.isAfter(date))
                    .min(LocalDate::compareTo)
                    .orElse(date.plusDays(1));
            List<MarkCard> cards = read.week().marks().stream()
                    .filter(m -> m.at().toLocalDate().equals(date))
                    .map(this::card)
                    .toList();
            return new Day(
                    Times.day(date),
                    Times.day(next),
                    new Summary(
                            works(next)
                                    .filter(w -> !w.homework() && w.important())
                                    .map(this::named)
                                    .toList(),
                            cards,
                            cards.stream().map(MarksCard::of).toList(),
                            emotion(date),
                            "Regular"),
                    works(date).filter(SharedWork::homework).map(this::named).toList(),
                    places(date),
                    works(next).filter(SharedWork::homework).map(this::named).toList(),
                    places(next),
                    entries(date));
        }

        private Stream<SharedWork> works(LocalDate date) {
            return read.week().works().stream().filter(w -> w.date().equals(date));
        }

        private Named named(SharedWork work) {
            return new Named(Work.of(work, read.week().tasks()), subject(work.lesson()), type(work));
        }

        private String type(SharedWork work) {
            SharedType type = types.get(work.type());
            return type == null ? WorkType.homework(0).title() : type.name();
        }

        private String subject(long lesson) {
            SharedLesson of = known.get(lesson);
            return of == null ? "" : of.subjectName();
        }

        private MarkCard card(SharedMark mark) {
            SharedType type = types.get(mark.workType());
            return new MarkCard(
                    List.of(Mark.of(mark)),
                    new TinyLesson(mark.lesson(), Times.day(mark.date())),
                    type != null && type.assessment(),
                    subject(mark.lesson()),
                    mark.subject(),
                    type == null ? "" : type.name());
        }

        private String emotion(LocalDate date) {
            List<Integer> levels = read.week().marks().stream()
                    .filter(m -> m.at().toLocalDate().equals(date) && m.level() > 0)
                    .map(SharedMark::level)
                    .toList();
            double mean = levels.stream().mapToInt(l -> l).average().orElse(0);
            return Words.mood(mean == 0 ? 0 : (int) Math.round(mean));
        }

        private List<Place> places(LocalDate date) {
            return lessons.getOrDefault(date, List.of()).stream()
                    .map(l -> new Place(
                            l.id(), Lesson.status(l, read.today()), l.number(), l.subjectName(), important(l.id())))
                    .toList();
        }

        private List<Type> important(long lesson) {
            return read.week().works().stream()
                    .filter(w -> w.lesson() == lesson && w.important())
                    .flatMap(w -> Stream.ofNullable(types.get(w.type())))
                    .map(t -> new Type(t.id(), t.name()))
                    .distinct()
                    .toList();
        }

        private List<Entry> entries(LocalDate date) {
            return read.week().entries().stream()
                    .filter(e -> date.equals(day(e)))
                    .map(e -> new Entry(LessonLogEntry.of(e), e.subjectName(), e.topic() == null ? "" : e.topic()))
                    .toList();
        }

        private @Nullable LocalDate day(SharedEntry entry) {
            SharedLesson of = known.get(entry.lesson());
            return of == null ? null : of.date();
        }
    }
}
