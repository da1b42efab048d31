package org.dnevnik.exchange;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dnevnik.exchange.model.ProgressPart;
import org.dnevnik.exchange.model.RequestState;
import org.dnevnik.exchange.view.ChildAsked;
import org.dnevnik.exchange.view.ProgressLesson;
import org.dnevnik.exchange.view.ProgressMark;
import org.dnevnik.exchange.view.ProgressPeriod;
import org.jspecify.annotations.Nullable;

/** Writes what an answer says, as the published schemas want it: the element that {@link AnswerSeal} signs. */
final class AnswerWriter {

    /** Of the element, for the reference of the signature. */
    static final String ID = "answer";

    private final CanonicalText xml = new CanonicalText();

    private AnswerWriter(String to, @Nullable UUID original) {
        xml.open("e:SenderProvidedResponseData", "xmlns:e", EnvelopeReader.ENVELOPE, "Id", ID)
                .element("e:OriginalMessageId", original == null ? null : original.toString())
                .element("e:To", to);
    }

    /**
     * What is told of a pupil.
     *
     * @param snils as it was asked for
     */
    record Progress(
            ChildAsked child,
            String snils,
            Envelope.Question question,
            List<ProgressMark> marks,
            List<ProgressLesson> lessons,
            List<ProgressPeriod> periods) {}

    static String rejected(String to, @Nullable UUID original, Rejection rejection) {
        AnswerWriter answer = new AnswerWriter(to, original);
        answer.xml
                .open("e:RequestRejected")
                .element("e:RejectionReasonCode", rejection.code())
                .element("e:RejectionReasonDescription", rejection.description())
                .close();
        return answer.ended();
    }

    static String status(String to, UUID original, UUID target, RequestState state) {
        AnswerWriter answer = new AnswerWriter(to, original);
        answer.xml
                .open("e:RequestStatus")
                .element("e:TargetMessageId", target.toString())
                .element("e:StatusCode", state.name())
                .close();
        return answer.ended();
    }

    static String progress(String to, UUID original, Progress progress) {
        AnswerWriter answer = new AnswerWriter(to, original);
        answer.xml.open("e:MessagePrimaryContent").open("p:ProgressResponse", "xmlns:p", EnvelopeReader.PROGRESS);
        answer.child(progress);
        answer.xml
                .element("p:From", progress.question().from().toString())
                .element("p:To", progress.question().to().toString());
        Set<ProgressPart> parts = progress.question().parts();
        if (parts.contains(ProgressPart.MARKS)) {
            answer.marks(progress.marks());
        }
        if (ProgressAnswers.asksForLessons(parts)) {
            answer.lessons(progress.lessons(), parts);
        }
        if (parts.contains(ProgressPart.PERIODS)) {
            answer.periods(progress.periods());
        }
        answer.xml.close().close();
        return answer.ended();
    }

    private String ended() {
        return xml.close().toString();
    }

    private void child(Progress progress) {
        ChildAsked child = progress.child();
        xml.open("p:Child")
                .element("p:Snils", progress.snils())
                .element("p:Surname", child.surname())
                .element("p:GivenName", child.givenName())
                .element("p:Patronymic", child.patronymic())
                .element("p:School", String.valueOf(child.school()))
                .element("p:Class", String.valueOf(child.group()))
                .close();
    }

    private void marks(List<ProgressMark> marks) {
        xml.open("p:Marks");
        for (ProgressMark mark : marks) {
            String date = mark.date().toString();
            xml.empty(
                    "p:Mark",
                    "date",
                    date,
                    "subject",
                    mark.subject(),
                    "title",
                    mark.title(),
                    "value",
                    mark.value(),
                    "work",
                    mark.work());
        }
        xml.close();
    }

    private void lessons(List<ProgressLesson> lessons, Set<ProgressPart> parts) {
        xml.open("p:Lessons");
        for (ProgressLesson lesson : lessons) {
            String attendance = parts.contains(ProgressPart.ATTENDANCE) ? lesson.attendance() : null;
            String date = lesson.date().toString();
            String number = Integer.toString(lesson.number());
            xml.open("p:Lesson", "attendance", attendance, "date", date, "number", number, "subject", lesson.subject())
                    .element("p:Topic", parts.contains(ProgressPart.TIMETABLE) ? lesson.topic() : null)
                    .element("p:Homework", parts.contains(ProgressPart.HOMEWORK) ? lesson.homework() : null)
                    .close();
        }
        xml.close();
    }

    private void periods(List<ProgressPeriod> periods) {
        xml.open("p:Periods");
        for (ProgressPeriod period : periods) {
            String number = Integer.toString(period.number());
            String starts = period.starts().toString();
            String ends = period.ends().toString();
            xml.open("p:Period", "ends", ends, "kind", period.kind(), "number", number, "starts", starts);
            period.totals().forEach(t -> xml.empty("p:Total", "subject", t.subject(), "value", t.value()));
            xml.close();
        }
        xml.close();
    }
}
