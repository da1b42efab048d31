package org.dnevnik.kernel;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the schema of this release; nodes that start together wait for the one that migrates. */
public final class Migrations {

    private Migrations() {}

    /** @param owner connects as the owner of the schema */
    public static void run(DataSource owner) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .table("schema_history")
                // in a cluster the list of nodes may be in the empty database first
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
