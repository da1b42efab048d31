package org.dnevnik.timetable;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dnevnik.school.Fault;
import org.dnevnik.school.ImportFile;

/**
 * Reads a {@code .fet} file: the activities, and their places from the locked starting times and rooms. The file is a stranger's, so
 * document types, entities and anything outside the file are refused.
 */
final class FetReader {

    private static final int MOST_ACTIVITIES = 20_000;

    private final String file;
    private final Deque<String> path = new ArrayDeque<>();
    private final List<String> days = new ArrayList<>();
    private final List<String> hours = new ArrayList<>();
    private final Map<String, Activity> activities = new HashMap<>();
    private final Map<String, String[]> times = new HashMap<>();
    private final Map<String, String> rooms = new HashMap<>();
    private final Map<String, List<String>> current = new HashMap<>();
    private int line;

    private record Activity(int line, List<String> sets, String subject, List<String> teachers, int duration) {}

    private FetReader(String file) {
        this.file = file;
    }

    static ReadTimetable read(ImportFile file) {
        try {
            return new FetReader(file.name()).parse(file.content());
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            return ReadTimetable.faulty(new Fault(file.name(), "", line, "", "timetable.import.notXml", List.of()));
        }
    }

    private ReadTimetable parse(byte[] content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml.getLocalName(), xml.getLocation().getLineNumber());
                if (activities.size() > MOST_ACTIVITIES) {
                    return ReadTimetable.faulty(new Fault(file, "", 0, "", "timetable.import.tooLong", List.of()));
                }
                text.setLength(0);
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText(), 0, Math.min(xml.getTextLength(), 1000));
            } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                return ReadTimetable.faulty(new Fault(
                        file, "", xml.getLocation().getLineNumber(), "", "timetable.import.entities", List.of()));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.getLocalName(), text.toString().strip());
                text.setLength(0);
            }
        }
        return placed();
    }

    private void begin(String element, int at) {
        path.push(element);
        if (path.size() == 3) {
            current.clear();
            line = at;
        }
    }

    private void end(String element, String text) {
        path.pop();
        String parent = path.isEmpty() ? "" : path.peek();
        if (element.equals("Name") && parent.equals("Day")) {
            days.add(text);
        } else if (element.equals("Name") && parent.equals("Hour")) {
            hours.add(text);
        } else if (path.size() == 3) {
            current.computeIfAbsent(element, e -> new ArrayList<>()).add(text);
        } else if (path.size() == 2) {
            entry(element);
        }
    }

    private void entry(String element) {
        if (element.equals("Activity") && !first("Active").equals("false")) {
            activities.put(
                    first("Id"), new Activity(line, all("Students"), first("Subject"), all("Teacher"), duration()));
        } else if (element.equals("ConstraintActivityPreferredStartingTime")) {
            times.put(first("Activity_Id"), new String[] {first("Preferred_Day"), first("Preferred_Hour")});
        } else if (element.equals("ConstraintActivityPreferredRoom")) {
            rooms.put(first("Activity_Id"), first("Room"));
        }
    }

    private int duration() {
        String duration = first("Duration");
        return duration.matches("[1-9]") ? Integer.parseInt(duration) : 1;
    }

    private String first(String element) {
        List<String> found = current.getOrDefault(element, List.of());
        return found.isEmpty() ? "" : found.get(0);
    }

    private List<String> all(String element) {
        return List.copyOf(current.getOrDefault(element, List.of()));
    }

    private ReadTimetable placed() {
        if (activities.isEmpty()) {
            return ReadTimetable.faulty(new Fault(file, "", 0, "", "timetable.import.noActivities", List.of()));
        }
        if (times.isEmpty()) {
            return ReadTimetable.faulty(new Fault(file, "", 0, "", "timetable.import.unsolved", List.of()));
        }
        List<Placed> lessons = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        activities.forEach((id, activity) -> place(id, activity, lessons, faults));
        lessons.sort(java.util.Comparator.comparingInt(Placed::line));
        return new ReadTimetable(lessons, Weekdays.beginnings(hours), faults);
    }

    private void place(String id, Activity activity, List<Placed> lessons, List<Fault> faults) {
        String[] time = times.get(id);
        if (time == null) {
            faults.add(new Fault(file, "Activity", activity.line(), "Id", "timetable.import.notPlaced", List.of(id)));
            return;
        }
        int weekday = Weekdays.of(time[0]) > 0 ? Weekdays.of(time[0]) : days.indexOf(time[0]) + 1;
        int number = hours.indexOf(time[1]) + 1;
        if (weekday == 0 || number == 0) {
            faults.add(new Fault(
                    file, "Activity", activity.line(), "Id", "timetable.import.when", List.of(id, time[0], time[1])));
            return;
        }
        for (int i = 0; i < activity.duration(); i++) {
            lessons.add(new Placed(
                    activity.line(),
                    weekday,
                    number + i,
                    activity.sets(),
                    activity.subject(),
                    activity.teachers(),
                    rooms.getOrDefault(id, "")));
        }
    }
}
