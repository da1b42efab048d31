package org.dnevnik.exchange.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.dnevnik.files.view.StoredFileQuery;
import org.dnevnik.kernel.NativeQuery;

/** Reads what somebody has handed in, and where an archive of a person lies while it is kept. */
public class PersonalFilesQuery {

    private static final String HANDED_IN = """
            SELECT id, name, size FROM files.stored_file WHERE added_by = ?1 AND owner_kind = 'ANSWER' ORDER BY id""";

    // a file lies in a school: in that of the person, of a child
    // of theirs, or, for who has neither, in the region's first
    private static final String SCHOOL = """
            SELECT coalesce(
                (SELECT g.school FROM school.enrolment AS e JOIN school.edu_group AS g ON g.id = e.edu_group
                 WHERE e.person = ?1 ORDER BY e.starts DESC LIMIT 1),
                (SELECT p.school FROM people.staff_position AS p WHERE p.person = ?1 AND p.school IS NOT NULL ORDER BY p.starts DESC LIMIT 1),
                (SELECT c.school FROM people.guardianship AS k JOIN school.enrolment AS e ON e.person = k.child
                 JOIN school.edu_group AS c ON c.id = e.edu_group WHERE k.guardian = ?1 ORDER BY e.starts DESC LIMIT 1),
                (SELECT min(s.id) FROM school.school AS s))""";

    private final EntityManager em;

    public PersonalFilesQuery(EntityManager em) {
        this.em = em;
    }

    public List<PersonalFile> handedIn(long person) {
        return NativeQuery.rows(em, HANDED_IN, person)
                .map(r -> new PersonalFile(number(r[0]), (String) r[1], whole(r[2])))
                .toList();
    }

    public byte[] content(long file) {
        StoredFileQuery pieces = new StoredFileQuery(em);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; ; i++) {
            byte[] piece = pieces.piece(file, i).orElse(null);
            if (piece == null) {
                return all.toByteArray();
            }
            all.writeBytes(piece);
        }
    }

    public long school(long person) {
        return number(NativeQuery.value(em, SCHOOL, person));
    }
}
