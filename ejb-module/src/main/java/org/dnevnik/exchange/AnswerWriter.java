package org.dnevnik.exchange;

import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dnevnik.exchange.model.ProgressPart;
import org.dnevnik.exchange.model.RequestState;
import org.dnevnik.exchange.view.ChildAsked;
import org.dnevnik.exchange.view.ProgressLesson;
import org.dnevnik.exchange.view.ProgressMark;
import org.dnevnik.exchange.view.ProgressPeriod;
import org.jspecify.annotations.Nullable;

/** Writes what goes to the address of answers, as the published schemas say. */
final class AnswerWriter {

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter(4096);
    private final XMLStreamWriter xml;
    private final String to;
    private final @Nullable UUID original;

    private AnswerWriter(String to, @Nullable UUID original) throws XMLStreamException {
        this.to = to;
        this.original = original;
        this.xml = WRITERS.createXMLStreamWriter(text);
    }

    /** Something that writes XML. */
    private interface Body {
        void write(AnswerWriter answer) throws XMLStreamException;
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
        return message(to, original, a -> {
            a.open("e", "RequestRejected");
            a.element("e", "RejectionReasonCode", rejection.code());
            a.element("e", "RejectionReasonDescription", rejection.description());
            a.xml.writeEndElement();
        });
    }

    static String status(String to, UUID original, UUID target, RequestState state) {
        return message(to, original, a -> {
            a.open("e", "RequestStatus");
            a.element("e", "TargetMessageId", target.toString());
            a.element("e", "StatusCode", state.name());
            a.xml.writeEndElement();
        });
    }

    static String progress(String to, UUID original, Progress progress) {
        return message(to, original, a -> {
            a.open("e", "MessagePrimaryContent");
            a.open("p", "ProgressResponse");
            a.xml.writeNamespace("p", EnvelopeReader.PROGRESS);
            a.child(progress);
            a.element("p", "From", progress.question().from().toString());
            a.element("p", "To", progress.question().to().toString());
            Set<ProgressPart> parts = progress.question().parts();
            if (parts.contains(ProgressPart.MARKS)) {
                a.marks(progress.marks());
            }
            if (ProgressAnswers.asksForLessons(parts)) {
                a.lessons(progress.lessons(), parts);
            }
            if (parts.contains(ProgressPart.PERIODS)) {
                a.periods(progress.periods());
            }
            a.xml.writeEndElement();
            a.xml.writeEndElement();
        });
    }

    private static String message(String to, @Nullable UUID original, Body body) {
        try {
            AnswerWriter answer = new AnswerWriter(to, original);
            answer.begin();
            body.write(answer);
            answer.xml.writeEndElement();
            answer.xml.writeEndDocument();
            answer.xml.close();
            return answer.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing is written but to memory", e);
        }
    }

    private void begin() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        open("e", "ResponseMessage");
        xml.writeNamespace("e", EnvelopeReader.ENVELOPE);
        if (original != null) {
            element("e", "OriginalMessageId", original.toString());
        }
        element("e", "To", to);
    }

    private void child(Progress progress) throws XMLStreamException {
        ChildAsked child = progress.child();
        open("p", "Child");
        element("p", "Snils", progress.snils());
        element("p", "Surname", child.surname());
        element("p", "GivenName", child.givenName());
        if (child.patronymic() != null) {
            element("p", "Patronymic", child.patronymic());
        }
        element("p", "School", String.valueOf(child.school()));
        element("p", "Class", String.valueOf(child.group()));
        xml.writeEndElement();
    }

    private void marks(List<ProgressMark> marks) throws XMLStreamException {
        open("p", "Marks");
        for (ProgressMark mark : marks) {
            empty("Mark");
            attribute("date", mark.date().toString());
            attribute("subject", mark.subject());
            attribute("work", mark.work());
            attribute("title", mark.title());
            attribute("value", mark.value());
        }
        xml.writeEndElement();
    }

    private void lessons(List<ProgressLesson> lessons, Set<ProgressPart> parts) throws XMLStreamException {
        open("p", "Lessons");
        for (ProgressLesson lesson : lessons) {
            open("p", "Lesson");
            attribute("date", lesson.date().toString());
            attribute("number", Integer.toString(lesson.number()));
            attribute("subject", lesson.subject());
            if (parts.contains(ProgressPart.ATTENDANCE)) {
                attribute("attendance", lesson.attendance());
            }
            if (parts.contains(ProgressPart.TIMETABLE) && lesson.topic() != null) {
                element("p", "Topic", lesson.topic());
            }
            if (parts.contains(ProgressPart.HOMEWORK) && lesson.homework() != null) {
                element("p", "Homework", lesson.homework());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void periods(List<ProgressPeriod> periods) throws XMLStreamException {
        open("p", "Periods");
        for (ProgressPeriod period : periods) {
            open("p", "Period");
            attribute("kind", period.kind());
            attribute("number", Integer.toString(period.number()));
            attribute("starts", period.starts().toString());
            attribute("ends", period.ends().toString());
            for (ProgressPeriod.Total total : period.totals()) {
                empty("Total");
                attribute("subject", total.subject());
                attribute("value", total.value());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void open(String prefix, String name) throws XMLStreamException {
        xml.writeStartElement(prefix, name, space(prefix));
    }

    private void empty(String name) throws XMLStreamException {
        xml.writeEmptyElement("p", name, EnvelopeReader.PROGRESS);
    }

    private void element(String prefix, String name, String value) throws XMLStreamException {
        open(prefix, name);
        xml.writeCharacters(writable(value));
        xml.writeEndElement();
    }

    private void attribute(String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, writable(value));
        }
    }

    private static String space(String prefix) {
        return prefix.equals("e") ? EnvelopeReader.ENVELOPE : EnvelopeReader.PROGRESS;
    }

    /** Without the characters that no XML may hold, however they came into a text. */
    private static String writable(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }
}
