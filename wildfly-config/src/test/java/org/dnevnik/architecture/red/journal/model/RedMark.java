package org.dnevnik.architecture.red.journal.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.dnevnik.architecture.red.people.model.RedPerson;

/** Without a version, with a setter, holding another feature's entity. */
@Entity
public class RedMark {

    @Id
    long id;

    @ManyToOne
    RedPerson pupil;

    public void setPupil(RedPerson pupil) {
        this.pupil = pupil;
    }
}
