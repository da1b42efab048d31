package org.dnevnik.notifications;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.model.PushDevices;
import org.dnevnik.notifications.model.Wishes;
import org.dnevnik.notifications.view.ChannelState;
import org.dnevnik.notifications.view.NoticeChannel;
import org.dnevnik.notifications.view.NoticeTopic;
import org.dnevnik.notifications.view.WishesQuery;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/** What reaches somebody, and how: everybody decides for themselves, about themselves and about each of their children. */
@Stateless
@DenyAll
@OpenToEveryone("everybody decides on what reaches them, and sees nothing but their own")
public class NoticeSettingsService {

    private static final int LONGEST_NAME = 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Families families;

    @Inject
    private Ways ways;

    @Inject
    private PushGateway gateway;

    /** How it is now. */
    @RolesAllowed(Caller.SIGNED_IN)
    public NoticeSettings settings(Caller caller) {
        WishesQuery query = new WishesQuery(em);
        Map<NoticeChannel, ChannelState> channels = query.channels(caller.person());
        return new NoticeSettings(
                ways.open(),
                ways.email(caller.person()),
                ways.pushKey(),
                channels.getOrDefault(NoticeChannel.EMAIL, ChannelState.USUAL_LETTERS),
                channels.getOrDefault(NoticeChannel.PUSH, ChannelState.USUAL_PUSH),
                query.devices(caller.person()),
                abouts(caller),
                query.decided(caller.person()));
    }

    private List<NoticeSettings.About> abouts(Caller caller) {
        List<NoticeSettings.About> abouts = new ArrayList<>();
        boolean staff = caller.positions().stream().anyMatch(p -> p.role() != Role.PUPIL && p.role() != Role.GUARDIAN);
        abouts.add(new NoticeSettings.About(caller.person(), "", NoticeTopic.of(caller.is(Role.PUPIL), staff)));
        families.children(caller)
                .forEach(c -> abouts.add(new NoticeSettings.About(
                        c.person(),
                        c.name(),
                        NoticeTopic.of(true, false).stream()
                                .filter(t -> t != NoticeTopic.OTHER)
                                .toList())));
        return abouts;
    }

    /**
     * Takes over what was decided.
     *
     * @param language of letters and messages
     * @throws Refusal {@link NotificationsRefusal#NO_ADDRESS}, {@link NotificationsRefusal#NO_PUSH}, {@link NotificationsRefusal#HOURS}
     * @throws NotFound for a wish about somebody else's child, and for words that are no topic and no channel
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void save(Caller caller, SaveNotices order, String language) {
        List<Wishes.Wish> wanted = NoticeWishes.of(order.wishes(), abouts(caller));
        Wishes wishes = new Wishes(em);
        if (!wanted.isEmpty()) {
            wishes.set(caller.person(), wanted);
        }
        set(caller, NoticeChannel.EMAIL, order.email(), language);
        set(caller, NoticeChannel.PUSH, order.push(), language);
    }

    private void set(Caller caller, NoticeChannel channel, SaveNotices.@Nullable Channel order, String language) {
        if (order == null) {
            return;
        }
        if (order.on()) {
            requireReached(caller, channel);
        }
        new Wishes(em)
                .setChannel(
                        caller.person(),
                        channel.name(),
                        order.on(),
                        NoticeWishes.hours(order, language),
                        NoticeWishes.secret());
    }

    private void requireReached(Caller caller, NoticeChannel channel) {
        boolean open = ways.open().contains(channel);
        if (channel == NoticeChannel.EMAIL
                && (!open || ways.email(caller.person()).isEmpty())) {
            throw new Refusal(NotificationsRefusal.NO_ADDRESS);
        }
        if (!open) {
            throw new Refusal(NotificationsRefusal.NO_PUSH);
        }
    }

    /**
     * A browser takes messages from now on.
     *
     * @param language of the messages.
     * @throws Refusal {@link NotificationsRefusal#NO_PUSH}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void addDevice(Caller caller, AddDevice order, String language) {
        if (!ways.open().contains(NoticeChannel.PUSH) || !gateway.isAllowed(order.endpoint())) {
            throw new Refusal(NotificationsRefusal.NO_PUSH);
        }
        byte[] key = NoticeWishes.key(order.p256dh());
        byte[] auth = NoticeWishes.auth(order.auth());
        String name = order.name().strip();
        new PushDevices(em)
                .add(
                        caller.person(),
                        order.endpoint(),
                        key,
                        auth,
                        name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                        clock.now());
        switchOn(caller.person(), language);
    }

    /** Whoever asks for messages in a browser wants them, at the hours that were said before. */
    private void switchOn(long person, String language) {
        ChannelState state =
                new WishesQuery(em).channels(person).getOrDefault(NoticeChannel.PUSH, ChannelState.USUAL_PUSH);
        if (!state.on()) {
            Wishes.Hours hours =
                    new Wishes.Hours(state.digest().name(), state.quietFrom(), state.quietUntil(), language);
            new Wishes(em).setChannel(person, NoticeChannel.PUSH.name(), true, hours, NoticeWishes.secret());
        }
    }

    /**
     * A browser takes messages no more.
     *
     * @throws NotFound for somebody else's
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void dropDevice(Caller caller, long device) {
        if (!new PushDevices(em).drop(caller.person(), device)) {
            throw new NotFound("device " + device);
        }
    }

    /**
     * Ends somebody's letters; the link in them is the right to do so.
     *
     * @throws Refusal {@link NotificationsRefusal#LINK}
     */
    @PermitAll
    public void stop(String token) {
        StopToken read = StopToken.read(token).orElseThrow(() -> new Refusal(NotificationsRefusal.LINK));
        if (!read.isSignedWith(new WishesQuery(em).secret(read.person(), read.channel()))) {
            throw new Refusal(NotificationsRefusal.LINK);
        }
        new Wishes(em).turnOff(read.person(), read.channel().name());
    }
}
