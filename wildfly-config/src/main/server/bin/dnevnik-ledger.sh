#!/bin/sh
# Checks the ledgers of the named schools, of all schools where none is named. Ends with 0 when all are sound, with 1 when one is not,
# with 2 when the database could not be read. Wants DNEVNIK_DB_URL, DNEVNIK_DB_USER, DNEVNIK_DB_PASSWORD.
home=$(cd "$(dirname "$0")/.." && pwd)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx128m -cp "$home/modules/org/postgresql/main/postgresql.jar:$home/bin/dnevnik:$home/bin/dnevnik/persistence-module.jar" \
  org.dnevnik.server.CheckLedger "$@"
