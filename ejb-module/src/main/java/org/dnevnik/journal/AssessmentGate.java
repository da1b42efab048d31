package org.dnevnik.journal;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.view.AssessmentFacts;
import org.dnevnik.journal.view.AssessmentFactsQuery;
import org.dnevnik.journal.view.AssessmentFactsQuery.Decided;
import org.dnevnik.journal.view.LessonCard;
import org.dnevnik.journal.view.LessonHead;
import org.dnevnik.journal.view.LessonHeadQuery;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;

/** Asks the norms before a work is added to a lesson. */
final class AssessmentGate {

    private final EntityManager em;

    AssessmentGate(EntityManager em) {
        this.em = em;
    }

    /** What a work of the type at the lesson would break; nothing for a type that is no assessment procedure. */
    AssessmentCheck check(LessonCard card, long type, LocalDate today) {
        Decided decided = new AssessmentFactsQuery(em).decided(card.standing().school(), type);
        if (!decided.assessment()) {
            return AssessmentCheck.FINE;
        }
        AssessmentNorms norms = new AssessmentNorms(facts(card));
        List<AssessmentBreach> breaches = norms.breaches();
        return breaches.isEmpty()
                ? AssessmentCheck.FINE
                : new AssessmentCheck(breaches, norms.free(today), decided.blocks());
    }

    /** @throws Refusal {@link JournalRefusal#ASSESSMENT_NORM} where a breach blocks */
    void require(LessonCard card, long type) {
        AssessmentCheck check = check(card, type, card.date());
        if (check.blocks() && !check.breaches().isEmpty()) {
            throw new Refusal(JournalRefusal.ASSESSMENT_NORM);
        }
    }

    private AssessmentFacts facts(LessonCard card) {
        LessonHead head = new LessonHeadQuery(em)
                .of(card.lesson(), card.year(), 0)
                .orElseThrow(() -> new NotFound("lesson " + card.lesson()));
        return new AssessmentFactsQuery(em).of(card.lesson(), card.year(), head.group(), head.subject(), card.date());
    }
}
