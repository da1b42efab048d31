package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.OwnDevicesService;
import org.dnevnik.identity.SignedIn;
import org.dnevnik.identity.view.DeviceLine;
import org.dnevnik.identity.view.SignInLine;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.Slice;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /me/devices} and {@code /me/sign-ins}: everybody's own devices with what is open on them, and who came in when. */
@Named
@RequestScoped
public class DevicesPage {

    @Inject
    private OwnDevicesService devices;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private List<DeviceRow> rows = List.of();
    private Slice<SignInRow> signIns = new Slice<>(List.of(), null);
    private boolean aboutAnother;

    /**
     * A device in the reader's words.
     *
     * @param seen when and from where it was last there
     */
    public record DeviceRow(long id, String name, String first, String seen, boolean open, boolean here) {}

    /**
     * A sign-in in the reader's words.
     *
     * @param where browser, system and address
     */
    public record SignInRow(String when, String how, boolean failed, String where, boolean here) {}

    /** Called before anything is rendered. */
    public void readDevices() {
        AccessWords words = words();
        rows = devices.devices(caller.get(), here()).stream()
                .map(d -> row(d, words))
                .toList();
        Long about = Asked.now().id("about");
        aboutAnother = about != null && about != caller.get().person();
    }

    /** Called before anything is rendered. */
    public void readSignIns() {
        AccessWords words = words();
        Slice<SignInLine> read =
                devices.signIns(caller.get(), here(), Asked.now().text("after"));
        signIns = new Slice<>(read.items().stream().map(s -> row(s, words)).toList(), read.next());
    }

    private static DeviceRow row(DeviceLine d, AccessWords words) {
        return new DeviceRow(
                d.id(),
                words.device(d.browser(), d.system()),
                words.firstSeen(d.firstSeen()),
                words.lastSeen(d.lastSeen(), d.address()),
                d.open(),
                d.here());
    }

    private static SignInRow row(SignInLine s, AccessWords words) {
        String device = s.failed() ? "" : words.device(s.browser(), s.system()) + " · ";
        return new SignInRow(words.moment(s.at()), words.how(s.how()), s.failed(), device + s.address(), s.here());
    }

    private AccessWords words() {
        return new AccessWords(
                Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale()), clock.now());
    }

    private long here() {
        SignedIn person = Objects.requireNonNull(caller.signedIn(), "the gate lets nobody else through");
        return person.session();
    }

    public List<DeviceRow> getRows() {
        return rows;
    }

    /** Whether anything is open that the reader could end from here. */
    public boolean isOthersOpen() {
        return rows.stream().anyMatch(r -> r.open() && !r.here());
    }

    /** Whether the reader comes from a notice about somebody else, a child of theirs: its devices are the child's to see. */
    public boolean isAboutAnother() {
        return aboutAnother;
    }

    public List<SignInRow> getSignIns() {
        return signIns.items();
    }

    /** Key of the following slice; null at the end. */
    public @Nullable String getNext() {
        return signIns.next();
    }
}
