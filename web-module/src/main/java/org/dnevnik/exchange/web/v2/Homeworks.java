package org.dnevnik.exchange.web.v2;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dnevnik.exchange.SharedHomework;
import org.dnevnik.exchange.view.SharedFile;
import org.dnevnik.files.view.StoredFile;
import org.dnevnik.people.Families;

/** Homework with what belongs to it. */
public record Homeworks(
        List<Work> works, List<Subject> subjects, List<Lesson> lessons, List<File> files, List<Person> teachers) {

    /** An attached file; it is fetched with the same token. */
    public record File(
            Id id,
            String name,
            String typeGroup,
            String type,
            String pageUrl,
            String downloadUrl,
            Id user,
            long size,
            String uploadedDate) {

        static File of(SharedFile file, String site) {
            String address = site + "/v2/files/" + file.id();
            int slash = file.type().indexOf('/');
            return new File(
                    Id.of(file.id()),
                    file.name(),
                    slash < 0 ? file.type() : file.type().substring(0, slash),
                    file.type(),
                    address,
                    address,
                    Id.of(file.by()),
                    file.size(),
                    Times.moment(file.at()));
        }

        /** One that is attached to nothing yet. */
        static File of(StoredFile file, String site) {
            return of(
                    new SharedFile(
                            file.id(),
                            0,
                            file.name(),
                            file.type(),
                            file.size(),
                            file.addedBy(),
                            LocalDateTime.ofInstant(file.addedAt(), Families.REGION)),
                    site);
        }
    }

    /** @param site address by which the caller came here */
    static Homeworks of(SharedHomework found, String site) {
        Map<Long, List<Work>> works = ByLesson.of(found.works(), found.tasks());
        return new Homeworks(
                Work.of(found.works(), found.tasks()),
                found.subjects().stream().map(Subject::of).toList(),
                found.lessons().stream()
                        .map(l -> Lesson.of(l, works.getOrDefault(l.id(), List.of()), found.today()))
                        .toList(),
                found.files().stream().map(f -> File.of(f, site)).toList(),
                Person.of(found.teachers()));
    }
}
