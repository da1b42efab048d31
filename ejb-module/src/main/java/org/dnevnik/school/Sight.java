package org.dnevnik.school;

/** How much of a person's card somebody sees. */
public enum Sight {
    /** Those who run a school to which the person belongs: everything. */
    OFFICE,
    /** The person, and guardians of the child: everything but what a court has decided about others. */
    OWN,
    /** The class teacher of the pupil or of a child of the guardian: no documents, and a masked SNILS. */
    LEADER,
    /** Those who run a school to which the person does not belong any more: the name, and what was in that school. */
    FORMER
}
