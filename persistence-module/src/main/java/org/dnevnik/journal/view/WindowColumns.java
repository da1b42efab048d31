package org.dnevnik.journal.view;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dnevnik.journal.model.EditWindow;
import org.dnevnik.journal.model.EditWindow.Span;
import org.jspecify.annotations.Nullable;

/** How long lessons may be written, as three columns of whatever statement reads their school {@code l.school}, group and subject: no statement of its own. */
final class WindowColumns {

    /** Days, whether the office is exempt, and the spans that are unlocked for the person {@code ?3}. */
    static final String COLUMNS = columns("l.school", "l.edu_group", "l.subject");

    private WindowColumns() {}

    /** The same for other names of school, group and subject. */
    static String columns(String school, String group, String subject) {
        return """
                (SELECT er.days FROM journal.edit_rule AS er WHERE er.school = :school),
                coalesce((SELECT er.office_exempt FROM journal.edit_rule AS er WHERE er.school = :school), true),
                (SELECT string_agg(u.starts || ' ' || u.ends, ';') FROM journal.unlock AS u
                 WHERE u.school = :school AND u.ended_at IS NULL AND u.until > now()
                   AND (u.person IS NULL OR u.person = ?3) AND (u.subject IS NULL OR u.subject = :subject)
                   AND (u.edu_group IS NULL OR u.edu_group = :group OR u.edu_group IN
                       (SELECT parent FROM school.edu_group_parent WHERE edu_group = :group)))""".replace(":school", school).replace(":group", group).replace(":subject", subject);
    }

    static EditWindow read(@Nullable Object days, Object exempt, @Nullable Object unlocked) {
        return new EditWindow(
                days == null ? null : (Integer) ((Number) days).intValue(), (Boolean) exempt, spans((String) unlocked));
    }

    private static List<Span> spans(@Nullable String read) {
        return read == null
                ? List.of()
                : Arrays.stream(read.split(";", -1))
                        .map(s -> s.split(" ", -1))
                        .map(s -> new Span(LocalDate.parse(s[0]), LocalDate.parse(s[1])))
                        .toList();
    }
}
