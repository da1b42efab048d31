package org.dnevnik.timetable;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dnevnik.school.Fault;
import org.dnevnik.school.ImportFile;

/**
 * Reads the XML that aSc Timetables exports: lessons name what they are made of by id, cards say when they are held. The file is a
 * stranger's, so document types, entities and anything outside the file are refused.
 */
final class AscReader {

    private static final int MOST_ENTRIES = 60_000;
    private static final int LONGEST_NAME = 200;
    private static final int DAYS = 7;
    private static final int LONGEST_CYCLE = 8;

    private final String file;
    private final Map<String, Map<String, Entry>> entries = new HashMap<>();
    private final List<Entry> cards = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int read;

    private record Entry(int line, Map<String, String> values) {

        String get(String... names) {
            return Stream.of(names)
                    .map(n -> values.getOrDefault(n, ""))
                    .filter(v -> !v.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    private AscReader(String file) {
        this.file = file;
    }

    static ReadTimetable read(ImportFile file) {
        try {
            return new AscReader(file.name()).parse(file.content());
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            return ReadTimetable.faulty(new Fault(file.name(), "", line, "", "timetable.import.notAsc", List.of()));
        }
    }

    private ReadTimetable parse(byte[] content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                return ReadTimetable.faulty(new Fault(
                        file, "", xml.getLocation().getLineNumber(), "", "timetable.import.entities", List.of()));
            }
            if (read > MOST_ENTRIES) {
                return ReadTimetable.faulty(new Fault(file, "", 0, "", "timetable.import.tooLong", List.of()));
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getAttributeCount() > 0) {
                read++;
                take(xml);
            }
        }
        return placed();
    }

    private void take(XMLStreamReader xml) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = xml.getAttributeValue(i).strip();
            values.put(
                    xml.getAttributeLocalName(i),
                    value.length() > LONGEST_NAME
                                    && !xml.getAttributeLocalName(i).endsWith("ids")
                            ? value.substring(0, LONGEST_NAME)
                            : value);
        }
        Entry entry = new Entry(xml.getLocation().getLineNumber(), values);
        if (xml.getLocalName().equals("card")) {
            cards.add(entry);
        } else if (values.containsKey("id")) {
            entries.computeIfAbsent(xml.getLocalName(), k -> new HashMap<>()).put(entry.get("id"), entry);
        }
    }

    private ReadTimetable placed() {
        if (cards.isEmpty()) {
            return ReadTimetable.faulty(new Fault(file, "", 0, "", "timetable.import.noCards", List.of()));
        }
        List<Placed> lessons = new ArrayList<>();
        cards.forEach(card -> place(card, lessons));
        return new ReadTimetable(lessons, List.of(), faults);
    }

    private void place(Entry card, List<Placed> lessons) {
        Entry lesson = entry("lesson", card.get("lessonid"));
        String period = card.get("period");
        List<Integer> days = days(card);
        if (lesson == null || !period.matches("\\d{1,2}") || Integer.parseInt(period) > 15 || days.isEmpty()) {
            List<String> told = List.of(card.get("lessonid"), card.get("days", "day"), period);
            faults.add(new Fault(file, "card", card.line(), "", "timetable.import.when", told));
            return;
        }
        String perCard = lesson.get("periodspercard");
        int length = perCard.matches("[2-9]") ? Integer.parseInt(perCard) : 1;
        String weeks = card.get("weeks");
        int cycle = cycle(weeks);
        for (int day : days) {
            for (int i = 0; i < length; i++) {
                lessons.add(new Placed(
                        card.line(),
                        day,
                        Integer.parseInt(period) + i,
                        sets(lesson),
                        name("subject", lesson.get("subjectid")),
                        names("teacher", lesson.get("teacherids", "teacherid")),
                        first(names("classroom", card.get("classroomids", "classroomid"))),
                        cycle,
                        cycle == 1 ? 1 : mask(weeks)));
            }
        }
    }

    private static List<Integer> days(Entry card) {
        List<Integer> days = new ArrayList<>();
        String mask = card.get("days");
        for (int i = 0; i < Math.min(mask.length(), DAYS); i++) {
            if (mask.charAt(i) == '1') {
                days.add(i + 1);
            }
        }
        if (mask.isEmpty() && card.get("day").matches("[0-6]")) {
            days.add(Integer.parseInt(card.get("day")) + 1);
        }
        return days;
    }

    /** After how many weeks the lesson comes again; 1: it is every week. */
    private static int cycle(String weeks) {
        boolean some = weeks.matches("[01]{2," + LONGEST_CYCLE + "}") && weeks.contains("0") && weeks.contains("1");
        return some ? weeks.length() : 1;
    }

    private static int mask(String weeks) {
        int mask = 0;
        for (int i = 0; i < weeks.length(); i++) {
            mask |= weeks.charAt(i) == '1' ? 1 << i : 0;
        }
        return mask;
    }

    /** Whole classes by their names, parts of them with the part's name behind. */
    private List<String> sets(Entry lesson) {
        List<String> sets = ids(lesson.get("groupids")).stream()
                .flatMap(id -> Stream.ofNullable(entry("group", id)))
                .map(this::set)
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
        return sets.isEmpty() ? names("class", lesson.get("classids", "classid")) : sets;
    }

    private String set(Entry group) {
        String of = name("class", group.get("classid"));
        return group.get("entireclass").equals("1") ? of : of + " " + group.get("name");
    }

    private List<String> names(String kind, String joined) {
        return ids(joined).stream()
                .map(id -> name(kind, id))
                .filter(n -> !n.isEmpty())
                .toList();
    }

    private String name(String kind, String id) {
        Entry entry = entry(kind, id);
        return entry == null ? "" : entry.get("name", "short");
    }

    private @org.jspecify.annotations.Nullable Entry entry(String kind, String id) {
        return entries.getOrDefault(kind, Map.of()).get(id);
    }

    private static String first(List<String> names) {
        return names.isEmpty() ? "" : names.get(0);
    }

    private static List<String> ids(String joined) {
        return Stream.of(joined.split(",")).map(String::strip).toList();
    }
}
