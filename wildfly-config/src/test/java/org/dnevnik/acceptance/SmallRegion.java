package org.dnevnik.acceptance;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.sql.DataSource;
import org.dnevnik.bench.Region;
import org.dnevnik.bench.RegionLoad;
import org.dnevnik.identity.PasswordHash;
import org.dnevnik.kernel.Migrations;
import org.jspecify.annotations.Nullable;

/**
 * One small school of the benchmark's generator, with somebody of each kind who can sign in: {@code region}, {@code admin}, {@code head},
 * {@code teacher}, {@code classteacher}, {@code parent} of two children in different classes, {@code pupil}, the first of the two.
 */
final class SmallRegion {

    static final String PASSWORD = "acceptance-2026";

    private static final int PUPILS = 150;
    private static final long SEED = 7;
    private static final long OPERATOR = 900_000_001;
    private static final long ADMINISTRATOR = 900_000_002;
    private static final String PERSON =
            "INSERT INTO people.person (id, surname, given_name, name_key, version) VALUES (?, ?, 'Ольга', ?, 0)";
    private static final String POSITION =
            "INSERT INTO people.staff_position (id, person, school, role, title, starts, version) VALUES (?, ?, ?, ?, ?, '2020-09-01', 0)";
    private static final String ACCOUNT =
            "INSERT INTO identity.account (id, person, login, password_hash, state, version) VALUES (?, ?, ?, ?, 'ACTIVE', 0)";

    private final DataSource owner;
    private final Database database;
    private final Region region = Region.amidLessons(PUPILS, SEED, LocalDate.now(ZoneOffset.UTC));

    SmallRegion(DataSource owner) {
        this.owner = owner;
        this.database = new Database(owner);
    }

    void make() {
        Migrations.run(owner);
        new RegionLoad(region, owner).run();
        employ(OPERATOR, "Регионова", null, "REGION_OPERATOR", "оператор региона");
        employ(ADMINISTRATOR, "Школьная", region.school(0), "ADMINISTRATOR", "администратор системы");
        String hash = PasswordHash.of(PASSWORD);
        open(1, OPERATOR, "region", hash);
        open(2, ADMINISTRATOR, "admin", hash);
        open(3, region.teacher(0, Region.TEACHERS - 1), "head", hash);
        open(4, region.teacherOf(0, 0, Region.DENSE_SUBJECT), "teacher", hash);
        open(5, region.teacher(0, 0), "classteacher", hash);
        open(6, region.guardian(0, 0, 0, 0), "parent", hash);
        open(7, region.pupil(0, 0, 0), "pupil", hash);
        database.rows("SELECT setval('identity.account_seq', 1000)");
    }

    private void employ(long person, String surname, @Nullable Long school, String role, String title) {
        database.change(PERSON, person, surname, surname.toLowerCase(Locale.ROOT) + " ольга");
        database.change(POSITION, person, person, school, role, title);
    }

    private void open(long id, long person, String login, String hash) {
        database.change(ACCOUNT, id, person, login, hash);
    }
}
