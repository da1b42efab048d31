package org.dnevnik.architecture.red.people.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A blameless entity that others hold. */
@Entity
public class RedPerson {

    @Id
    long id;

    @Version
    int version;
}
