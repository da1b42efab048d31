package org.dnevnik.school;

/** How much of a person's card somebody sees. */
public enum Sight {
    /** Those who keep the people of a school to which the person belongs: everything. */
    OFFICE,
    /** The person, and guardians of the child: everything but what a court has decided about others. */
    OWN,
    /** The class teacher of the pupil or of a child of the guardian: no documents, and a masked SNILS. */
    LEADER,
    /** Those who see all people of a school to which the person belongs, and keep none: as the class teacher, and change nothing. */
    READER,
    /** Those who keep the people of a school to which the person does not belong any more: the name, and what was in that school. */
    FORMER
}
