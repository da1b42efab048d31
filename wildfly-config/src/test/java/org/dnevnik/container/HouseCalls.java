package org.dnevnik.container;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.exchange.ErasureService;
import org.dnevnik.exchange.OwnDataService;
import org.dnevnik.exchange.RosterAccessService;
import org.dnevnik.exchange.RosterService;
import org.dnevnik.exchange.SchoolPackageService;
import org.dnevnik.identity.UserService;
import org.dnevnik.notifications.AddDevice;
import org.dnevnik.notifications.NoticeSettingsService;
import org.dnevnik.notifications.NotificationService;
import org.dnevnik.notifications.SaveNotices;
import org.dnevnik.outbox.OutboxService;

/** Rows of house.txt: what belongs to no school alone. */
final class HouseCalls {

    static final Map<String, Call> ALL = Map.ofEntries(
            entry("UserService.me", c -> Calls.of(UserService.class).me(c)),
            entry(
                    "SchoolPackageService.pack",
                    c -> forget(Calls.of(SchoolPackageService.class).pack(c, Calls.SCHOOL))),
            entry(
                    "RosterAccessService.programs",
                    c -> Calls.of(RosterAccessService.class).programs(c, Calls.SCHOOL)),
            entry(
                    "RosterAccessService.open",
                    c -> Calls.of(RosterAccessService.class).open(c, Calls.SCHOOL, 900_001, false)),
            entry(
                    "RosterAccessService.close",
                    c -> Calls.of(RosterAccessService.class).close(c, Calls.SCHOOL, 900_001)),
            entry(
                    "RosterService.pack",
                    c -> forget(Calls.of(RosterService.class).pack(c, Calls.SCHOOL))),
            entry(
                    "SchoolPackageService.desk",
                    c -> Calls.of(SchoolPackageService.class).desk(c)),
            entry(
                    "SchoolPackageService.unpack",
                    c -> Calls.of(SchoolPackageService.class).unpack(c, InputStream.nullInputStream())),
            entry("OwnDataService.desk", c -> Calls.of(OwnDataService.class).desk(c)),
            entry(
                    "OwnDataService.begin",
                    c -> Calls.of(OwnDataService.class)
                            .begin(c, Calls.PUPIL, "all", (caller, progress) -> new byte[] {1})),
            entry("OwnDataService.read", c -> Calls.of(OwnDataService.class).read(c, Calls.PUPIL)),
            entry("OwnDataService.file", c -> Calls.of(OwnDataService.class).file(c, Calls.PUPIL, 0)),
            entry("ErasureService.ask", c -> Calls.of(ErasureService.class).ask(c, Calls.PUPIL)),
            entry("ErasureService.own", c -> Calls.of(ErasureService.class).own(c)),
            entry("ErasureService.takeBack", c -> Calls.of(ErasureService.class).takeBack(c, Calls.PUPIL)),
            entry("ErasureService.list", c -> Calls.of(ErasureService.class).list(c)),
            entry("ErasureService.decide", c -> Calls.of(ErasureService.class).decide(c, 0, false, "")),
            entry("OutboxService.state", c -> Calls.of(OutboxService.class).state(c, null)),
            entry("OutboxService.replay", c -> Calls.of(OutboxService.class).replay(c, Calls.DEAD_LETTER)),
            entry("OutboxService.replayAll", c -> Calls.of(OutboxService.class).replayAll(c)),
            entry("OutboxService.drop", c -> Calls.of(OutboxService.class).drop(c, Calls.DEAD_LETTER)),
            entry(
                    "NotificationService.list",
                    c -> Calls.of(NotificationService.class).list(c, null)),
            entry(
                    "NotificationService.unseen",
                    c -> Calls.of(NotificationService.class).unseen(c)),
            entry(
                    "NotificationService.seeAll",
                    c -> Calls.of(NotificationService.class).seeAll(c, Long.MAX_VALUE)),
            entry(
                    "NoticeSettingsService.settings",
                    c -> Calls.of(NoticeSettingsService.class).settings(c)),
            entry(
                    "NoticeSettingsService.save",
                    c -> Calls.of(NoticeSettingsService.class).save(c, new SaveNotices(null, null, null), "ru")),
            entry(
                    "NoticeSettingsService.addDevice",
                    c -> Calls.of(NoticeSettingsService.class)
                            .addDevice(c, new AddDevice("https://push.example/1", "", "", ""), "ru")),
            entry(
                    "NoticeSettingsService.dropDevice",
                    c -> Calls.of(NoticeSettingsService.class).dropDevice(c, 0)));

    private HouseCalls() {}

    private static void forget(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
