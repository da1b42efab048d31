package org.dnevnik.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dnevnik.exchange.view.PersonalFile;

/**
 * Everything that is known of a person.
 *
 * @param sections place by place
 * @param leftOut  reasons why places are left out, with the places
 */
public record PersonalData(
        String name, List<Section> sections, List<PersonalFile> files, Map<String, Set<String>> leftOut) {

    public PersonalData {
        sections = List.copyOf(sections);
        files = List.copyOf(files);
        leftOut = Map.copyOf(leftOut);
    }

    /**
     * @param place {@code journal.mark:person}
     * @param rows JSON objects
     */
    public record Section(String place, List<String> rows) {

        public Section {
            rows = List.copyOf(rows);
        }
    }
}
