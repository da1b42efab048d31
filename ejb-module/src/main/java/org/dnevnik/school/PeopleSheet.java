package org.dnevnik.school;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.school.view.ListedPerson;
import org.dnevnik.school.view.PeopleKind;

/** A list of people as a file. Whatever people wrote stays text: no program takes it for a formula, a date or a number. */
public final class PeopleSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final PeopleKind kind;
    private final Words words;

    /** As what. */
    public enum Format {
        XLSX,
        CSV
    }

    /** How the sheet and its columns are called in the reader's language. */
    public record Words(
            String sheet,
            String name,
            String birth,
            String group,
            String detail,
            String guardians,
            String phone,
            String email) {}

    PeopleSheet(PeopleKind kind, Words words) {
        this.kind = kind;
        this.words = words;
    }

    byte[] of(List<ListedPerson> people, Format format) {
        List<List<String>> rows =
                Stream.concat(Stream.of(head()), people.stream().map(this::row)).toList();
        return format == Format.XLSX ? TextBook.of(List.of(new TextBook.Table(words.sheet(), rows))) : TextCsv.of(rows);
    }

    private List<String> head() {
        return kind == PeopleKind.PUPILS
                ? List.of(words.name(), words.group(), words.birth(), words.guardians())
                : List.of(words.name(), words.detail(), words.phone(), words.email());
    }

    private List<String> row(ListedPerson p) {
        if (kind != PeopleKind.PUPILS) {
            return List.of(p.name(), p.detail(), text(p.phone()), text(p.email()));
        }
        String birth = p.birthDate() == null ? "" : DAY.format(p.birthDate());
        String family = p.guardians().stream()
                .map(g -> Stream.of(g.name(), g.kinship(), text(g.phone()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return List.of(p.name(), p.className(), birth, family);
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
