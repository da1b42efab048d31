package org.dnevnik.journal.view;

/**
 * How a person stands to the journal of a group in a subject: what the policy judges by.
 *
 * @param school     whose journal it is
 * @param teaches    gives or gave a lesson of this subject to this group this year, also as co-teacher; as a substitute from a week before the lesson to a week after it
 * @param leadsClass is class teacher of the group, or of a class that its pupils come from
 */
public record Standing(long school, boolean teaches, boolean leadsClass) {}
