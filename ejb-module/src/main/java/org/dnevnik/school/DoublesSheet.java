package org.dnevnik.school;

import java.util.List;
import org.dnevnik.school.view.DoublePair;
import org.dnevnik.school.view.MergeLine;

/**
 * What may be one person, and what was made one.
 *
 * @param merges those that can still be taken back
 * @param next   where the list of pairs goes on; 0 at its end
 */
public record DoublesSheet(List<DoublePair> pairs, List<MergeLine> merges, long next) {

    public DoublesSheet {
        pairs = List.copyOf(pairs);
        merges = List.copyOf(merges);
    }
}
