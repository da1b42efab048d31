package org.dnevnik.exchange.web.v2;

import org.dnevnik.exchange.view.SharedType;
import org.dnevnik.shell.web.Texts;

/** A type of work; in days and news clients call its name and letter otherwise than in the list, so both are told. */
public record WorkType(
        Id id,
        Id schoolId,
        long kindId,
        String kind,
        String title,
        String abbr,
        long weight,
        String abbreviation,
        String name,
        boolean isFinal,
        boolean isImportant) {

    /** What homework is of. */
    static final long HOMEWORK = 0;

    static final String PLAIN = "CommonWork";

    private static final String FIRST = "DefaultNewLessonWork";
    private static final String ASSESSMENT = "LessonTestWork";

    static WorkType of(SharedType type) {
        String kind = type.assessment() ? ASSESSMENT : type.position() <= 1 ? FIRST : PLAIN;
        return new WorkType(
                Id.of(type.id()),
                Id.of(type.school()),
                kind.equals(ASSESSMENT) ? 3 : kind.equals(FIRST) ? 1 : 2,
                kind,
                type.name(),
                type.abbr(),
                Math.round(type.weight().doubleValue()),
                type.abbr(),
                type.name(),
                false,
                type.assessment());
    }

    static WorkType homework(long school) {
        Texts texts = Texts.in(Texts.RUSSIAN);
        String name = texts.get("exchange.v2.homework");
        String abbr = texts.get("exchange.v2.homework.abbr");
        return new WorkType(Id.of(HOMEWORK), Id.of(school), 4, Work.HOMEWORK, name, abbr, 0, abbr, name, false, false);
    }
}
