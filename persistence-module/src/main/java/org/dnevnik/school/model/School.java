package org.dnevnik.school.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.dnevnik.kernel.Changed;

/** A school of the region: what it is called, where it is found, and whether it works. {@link Schools} opens new ones. */
@Entity
@Table(schema = "school", name = "school")
public class School {

    @Id
    private long id;

    private String name = "";

    @Column(name = "short_name")
    private String shortName = "";

    private String town = "";
    private String address = "";
    private String phone = "";
    private String email = "";

    @Enumerated(EnumType.STRING)
    private SchoolState state = SchoolState.NEW;

    @Version
    private int version;

    /** For the persistence provider. */
    protected School() {}

    public long id() {
        return id;
    }

    public SchoolState state() {
        return state;
    }

    /** @throws Changed when somebody else has changed the school since {@code seen} */
    public void requireUnchanged(int seen) {
        if (version != seen) {
            throw new Changed("school " + id);
        }
    }

    /** Takes new names; both stand on every page and paper. */
    public void rename(String newName, String newShortName) {
        name = newName;
        shortName = newShortName;
    }

    /** Where people find it; empty for what is not known. */
    public void locate(String newTown, String newAddress, String newPhone, String newEmail) {
        town = newTown;
        address = newAddress;
        phone = newPhone;
        email = newEmail;
    }

    /** It waits for its administrator. */
    public void await() {
        state = SchoolState.NEW;
    }

    /** It works from now on, or again. */
    public void activate() {
        state = SchoolState.ACTIVE;
    }

    public void close() {
        state = SchoolState.CLOSED;
    }
}
