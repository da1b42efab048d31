package org.dnevnik.notifications.view;

import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dnevnik.kernel.InstantColumn;
import org.dnevnik.kernel.NativeQuery;

/** Reads what somebody has decided on what reaches them. */
public class WishesQuery {

    private static final String WISHES = """
            SELECT about, topic, channel, wanted FROM notifications.wish WHERE person = ?1""";

    private static final String CHANNELS = """
            SELECT channel, is_on, digest, CAST(quiet_from AS text), CAST(quiet_until AS text), stopped_at
            FROM notifications.channel WHERE person = ?1""";

    private static final String DEVICES = """
            SELECT id, endpoint, encode(p256dh, 'hex'), encode(auth, 'hex'), name, added_at FROM notifications.push_device WHERE person = ?1 ORDER BY added_at DESC, id DESC""";

    private static final String DEVICES_LEFT = """
            SELECT d.id, d.endpoint, encode(d.p256dh, 'hex'), encode(d.auth, 'hex'), d.name, d.added_at FROM notifications.push_device AS d
            JOIN notifications.parcel AS p ON p.recipient = d.person
            WHERE p.id = ?1 AND NOT EXISTS (SELECT FROM notifications.pushed AS x WHERE x.parcel = p.id AND x.device = d.id)
            ORDER BY d.id""";

    private static final String SECRET =
            "SELECT encode(secret, 'hex') FROM notifications.channel WHERE person = ?1 AND channel = ?2";

    private final EntityManager em;

    public WishesQuery(EntityManager em) {
        this.em = em;
    }

    /** Where somebody has decided otherwise than usual, or the same: {@code "910001 MARKS EMAIL"}. */
    public record Decided(Set<String> wanted, Set<String> unwanted) {

        public Decided {
            wanted = Set.copyOf(wanted);
            unwanted = Set.copyOf(unwanted);
        }

        /** What holds: as decided, else as usual. */
        public boolean wants(long about, NoticeTopic topic, NoticeChannel channel) {
            String key = about + " " + topic + " " + channel;
            return wanted.contains(key)
                    || !unwanted.contains(key) && topic.usual().contains(channel);
        }
    }

    public Decided decided(long person) {
        List<Object[]> rows = NativeQuery.rows(em, WISHES, person).toList();
        Map<Boolean, Set<String>> sorted = rows.stream()
                .collect(Collectors.partitioningBy(
                        r -> (Boolean) r[3],
                        Collectors.mapping(r -> r[0] + " " + r[1] + " " + r[2], Collectors.toSet())));
        return new Decided(sorted.getOrDefault(true, new HashSet<>()), sorted.getOrDefault(false, new HashSet<>()));
    }

    /** Channels on which the person has decided. */
    public Map<NoticeChannel, ChannelState> channels(long person) {
        List<Object[]> rows = NativeQuery.rows(em, CHANNELS, person).toList();
        Map<NoticeChannel, ChannelState> channels = new EnumMap<>(NoticeChannel.class);
        rows.forEach(r -> channels.put(
                NoticeChannel.valueOf((String) r[0]),
                new ChannelState(
                        (Boolean) r[1],
                        Digest.valueOf((String) r[2]),
                        LocalTime.parse((String) r[3]),
                        LocalTime.parse((String) r[4]),
                        InstantColumn.of(r[5]))));
        return channels;
    }

    /** The person's devices, newest first. */
    public List<PushDevice> devices(long person) {
        return devices(DEVICES, person);
    }

    /** Devices that have not got this parcel. */
    public List<PushDevice> left(long parcel) {
        return devices(DEVICES_LEFT, parcel);
    }

    private List<PushDevice> devices(String sql, long of) {
        return NativeQuery.rows(em, sql, of)
                .map(r -> new PushDevice(
                        number(r[0]), (String) r[1], (String) r[2], (String) r[3], (String) r[4], instant(r[5])))
                .toList();
    }

    /** What signs the links of this channel, in hex; empty when the person has never decided on it. */
    public String secret(long person, NoticeChannel channel) {
        List<?> rows = NativeQuery.values(em, SECRET, person, channel.name()).toList();
        return rows.isEmpty() ? "" : (String) rows.get(0);
    }
}
