package org.dnevnik.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.dnevnik.identity.SignedIn;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.NotFound;

/** «Школа»: everything that is kept in the office, on one page. */
@Named
@RequestScoped
public class OfficePage {

    /** @param name of its texts */
    public record Door(String name, String address) {}

    /** @param name of its heading */
    public record Shelf(String name, List<Door> doors) {}

    @Inject
    private CurrentCaller caller;

    private List<Shelf> shelves = List.of();

    /** @throws NotFound for those who run no school */
    public void read() {
        SignedIn person = caller.signedIn();
        List<OfficePlace> places = person == null ? List.of() : OfficePlace.of(person);
        if (places.isEmpty()) {
            throw new NotFound("office");
        }
        shelves = Arrays.stream(OfficePlace.Shelf.values())
                .map(shelf -> new Shelf(shelf.name(), doors(places, shelf)))
                .filter(shelf -> !shelf.doors().isEmpty())
                .toList();
    }

    private static List<Door> doors(List<OfficePlace> places, OfficePlace.Shelf shelf) {
        return places.stream()
                .filter(place -> place.shelf() == shelf)
                .map(place -> new Door(place.name(), place.address()))
                .toList();
    }

    public List<Shelf> getShelves() {
        return shelves;
    }
}
