package org.dnevnik.identity.web;

import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.identity.AnswersAsked;
import org.dnevnik.identity.view.AnswerLine;
import org.dnevnik.identity.view.ConsentState;
import org.dnevnik.school.TextCsv;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** What the list of answers is asked for by its address, and how a line of it reads. */
final class AnswersSheet {

    private final Texts texts;
    private final AccessWords words;

    AnswersSheet(Texts texts, AccessWords words) {
        this.texts = texts;
        this.words = words;
    }

    static AnswersAsked of(Asked asked) {
        return new AnswersAsked(
                asked.id("school"), asked.id("class"), asked.text("of"), state(asked.text("state")), asked.after());
    }

    private static @Nullable ConsentState state(String name) {
        return Stream.of(ConsentState.values())
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    String state(AnswerLine line) {
        return texts.get("identity.answers.state." + line.state());
    }

    /** When it was answered, to which version and by whom; empty for no answer. */
    String told(AnswerLine line) {
        if (line.at() == null) {
            return "";
        }
        String how = texts.format("identity.answers.told", words.day(line.at()), line.version());
        String paper = line.paper() ? texts.get("identity.answers.paper") : "";
        return Stream.of(how, line.by(), paper)
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }

    byte[] csv(List<AnswerLine> lines) {
        List<String> head = Stream.of("whose", "ties", "state", "version", "when", "by")
                .map(column -> texts.get("identity.answers." + column))
                .toList();
        return TextCsv.of(
                Stream.concat(Stream.of(head), lines.stream().map(this::row)).toList());
    }

    private List<String> row(AnswerLine line) {
        String by = line.at() == null ? "" : line.by().isEmpty() ? texts.get("identity.withdrawn.self") : line.by();
        return List.of(
                line.name(),
                line.ties(),
                state(line),
                line.version() == 0 ? "" : String.valueOf(line.version()),
                words.day(line.at()),
                by);
    }
}
