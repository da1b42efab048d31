package org.dnevnik.exchange.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dnevnik.exchange.OwnDataService;
import org.dnevnik.exchange.PersonalData;
import org.dnevnik.exchange.view.PersonalFile;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.reports.Printing;
import org.dnevnik.shell.web.Texts;

/** Makes the archive of a person: a page to read, the same for machines, and the files. */
@ApplicationScoped
public class PersonalCopy {

    /** Bytes of files that one archive holds: it is made in memory. What does not fit is named on the page. */
    private static final long FILES = 64L << 20;

    @Inject
    private OwnDataService service;

    @Inject
    private SchoolClock clock;

    /** @return the run's id */
    long begin(Caller caller, long person, Texts texts) {
        String name = texts.format("exchange.own.name", texts.date(clock.today(Families.REGION)));
        return service.begin(caller, person, name, of(person, texts));
    }

    private Printing of(long person, Texts texts) {
        return (caller, progress) -> {
            progress.reached(0, 2);
            PersonalData data = service.read(caller, person);
            progress.reached(1, 2);
            return packed(caller, person, data, texts);
        };
    }

    private byte[] packed(Caller caller, long person, PersonalData data, Texts texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            PersonalPaper paper = new PersonalPaper(texts, texts.date(clock.today(Families.REGION)));
            List<PersonalFile> fit = fitting(data.files(), FILES);
            List<PersonalFile> rest =
                    data.files().stream().filter(f -> !fit.contains(f)).toList();
            put(zip, "data.html", paper.html(data, rest).getBytes(StandardCharsets.UTF_8));
            put(zip, "data.json", json(data).getBytes(StandardCharsets.UTF_8));
            for (PersonalFile file : fit) {
                put(zip, "files/" + file.id() + "-" + safe(file.name()), service.file(caller, person, file.id()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Those that find room, one after the other; a large one keeps out none that is smaller. */
    static List<PersonalFile> fitting(List<PersonalFile> files, long room) {
        List<PersonalFile> fit = new ArrayList<>();
        long left = room;
        for (PersonalFile file : files) {
            if (file.size() <= left) {
                left -= file.size();
                fit.add(file);
            }
        }
        return fit;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** What every system takes as a file's name. */
    static String safe(String name) {
        return name.replaceAll("[\\p{Cntrl}<>:\"/|?*\\\\]", "_").replace("..", "_");
    }

    /** Rows are JSON already. */
    static String json(PersonalData data) {
        return data.sections().stream()
                .map(s -> "\"" + s.place() + "\":[\n" + String.join(",\n", s.rows()) + "\n]")
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }
}
