package org.dnevnik.exchange.web.v2;

import org.dnevnik.exchange.view.SharedLesson;
import org.dnevnik.exchange.view.SharedSubject;
import org.jspecify.annotations.Nullable;

/** A subject of a school; {@code idStr} is how one client spells it. */
public record Subject(
        Id id,
        String idStr,
        String name,
        String knowledgeArea,
        long knowledgeAreaId,
        @Nullable Long fgosSubjectId,
        @Nullable String espSubjectName) {

    static Subject of(SharedSubject subject) {
        return of(subject.id(), subject.name());
    }

    static Subject of(SharedLesson lesson) {
        return of(lesson.subject(), lesson.subjectName());
    }

    static Subject of(long id, String name) {
        return new Subject(Id.of(id), Long.toString(id), name, "", 0, null, null);
    }
}
