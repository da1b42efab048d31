package org.dnevnik.exchange;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dnevnik.exchange.Envelope.Question;
import org.dnevnik.exchange.model.KeptAnswers.Outcome;
import org.dnevnik.exchange.model.ProgressPart;
import org.dnevnik.exchange.model.RequestState;
import org.dnevnik.exchange.view.ChildAsked;
import org.dnevnik.exchange.view.ChildAskedQuery;
import org.dnevnik.exchange.view.KnownRequest;
import org.dnevnik.exchange.view.ProgressQuery;
import org.dnevnik.kernel.AcademicYear;
import org.jspecify.annotations.Nullable;

/** Answers «текущая успеваемость», or says why not: one statement for the right and one for each kind of rows that was asked for. */
final class ProgressAnswers {

    private static final int MOST_DAYS = 31;
    private static final Set<ProgressPart> OF_LESSONS =
            EnumSet.of(ProgressPart.TIMETABLE, ProgressPart.HOMEWORK, ProgressPart.ATTENDANCE);

    private final EntityManager em;
    private final LocalDate today;
    private final AnswerSeal seal;

    ProgressAnswers(EntityManager em, LocalDate today, AnswerSeal seal) {
        this.em = em;
        this.today = today;
        this.seal = seal;
    }

    Outcome of(KnownRequest sender, String code, UUID message, Question question) {
        if (!isAllowed(question)) {
            return rejected(sender, code, message, Rejection.UNKNOWN_REQUEST_DESCRIPTION, null);
        }
        ChildAsked child = new ChildAskedQuery(em)
                .of(new ChildAskedQuery.Question(
                        sender.system(),
                        question.child(),
                        question.requester(),
                        question.parts(),
                        question.to(),
                        today))
                .orElse(null);
        if (child == null || !ProgressPolicy.mayAsk(sender, question, child, today)) {
            return rejected(sender, code, message, Rejection.ACCESS_DENIED, child);
        }
        if (child.schoolId() == null) {
            return rejected(sender, code, message, Rejection.NO_DATA, child);
        }
        String answer = seal.sealed(AnswerWriter.progress(code, message, progress(child, question)));
        return outcome(RequestState.responseIsAcceptedBySmev, answer, sender, child, question);
    }

    static boolean asksForLessons(Set<ProgressPart> parts) {
        return parts.stream().anyMatch(OF_LESSONS::contains);
    }

    private static boolean isAllowed(Question question) {
        return !question.to().isBefore(question.from())
                && ChronoUnit.DAYS.between(question.from(), question.to()) < MOST_DAYS
                && AcademicYear.of(question.from()).equals(AcademicYear.of(question.to()));
    }

    private AnswerWriter.Progress progress(ChildAsked child, Question question) {
        ProgressQuery query = new ProgressQuery(em, child.id(), question.from(), question.to());
        return new AnswerWriter.Progress(
                child,
                question.child(),
                question,
                question.parts().contains(ProgressPart.MARKS) ? query.marks() : List.of(),
                asksForLessons(question.parts()) ? query.lessons() : List.of(),
                question.parts().contains(ProgressPart.PERIODS)
                        ? query.periods(Objects.requireNonNull(child.schoolId()), child.parallel())
                        : List.of());
    }

    private static Outcome outcome(
            RequestState state, String answer, KnownRequest sender, ChildAsked child, Question question) {
        boolean forItself = question.requester().isEmpty();
        return new Outcome(
                state,
                answer,
                child.id(),
                forItself ? 0 : child.requester(),
                sender.name(),
                forItself ? child.ground() : null);
    }

    private Outcome rejected(
            KnownRequest sender, String code, UUID message, Rejection rejection, @Nullable ChildAsked child) {
        return new Outcome(
                RequestState.requestIsRejectedBySmev,
                seal.sealed(AnswerWriter.rejected(code, message, rejection)),
                child == null ? null : child.id(),
                child == null ? 0 : child.requester(),
                sender.name(),
                null);
    }
}
