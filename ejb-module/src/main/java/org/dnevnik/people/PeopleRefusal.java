package org.dnevnik.people;

import org.dnevnik.kernel.Reason;

/** Why a card of a person refuses what was typed. */
public enum PeopleRefusal implements Reason {
    /** Surname and given name are needed, and no part may be longer than fits. */
    NAME,
    /** Nobody is born before 1900 or in days to come. */
    BIRTH,
    /** Eleven digits with another checksum, or no eleven digits. */
    SNILS,
    /** Another person has this SNILS. */
    SNILS_TAKEN,
    /** An address that is none, or a phone number that is none. */
    CONTACTS,
    /** A document without a number, or with one that such documents do not have. */
    DOCUMENT,
    /** The person has this document already. */
    DOCUMENT_TAKEN,
    /** The relation has no name, or ends before it begins. */
    KINSHIP,
    /** The two stand in this relation already, or are one and the same. */
    KINSHIP_TAKEN,
    /** A restriction needs a reason and a first day that is not after its last. */
    RESTRICTION,
    /** A position needs a name and a first day that is not after its last. */
    POSITION,
    /** The person holds this role already. */
    POSITION_TAKEN,
    /** A school without an administrator would be locked. */
    LAST_ADMINISTRATOR
}
