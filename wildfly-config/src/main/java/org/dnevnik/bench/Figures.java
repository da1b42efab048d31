package org.dnevnik.bench;

/**
 * What was measured of one kind of request.
 *
 * @param medianMs     of one client that asks one after the other
 * @param p95EightMs   of eight clients at once, who use up the machine
 * @param p95PacedMs   of eight clients who ask twenty times a second each
 * @param perSecond    of eight clients
 * @param serverCpu    milliseconds of the server's process for a request, eight clients, with all that follows it
 * @param databaseCpu  milliseconds of all PostgreSQL processes for a request, likewise
 * @param singleCpu    milliseconds of both for a request of one client
 * @param requests     how many were measured, warming-up not counted
 */
record Figures(
        String name,
        double medianMs,
        double p95Ms,
        double p95EightMs,
        double p95PacedMs,
        double perSecond,
        double serverCpu,
        double databaseCpu,
        double singleCpu,
        double bytes,
        double statements,
        long requests,
        long warmUp) {

    double cpu() {
        return serverCpu + databaseCpu;
    }
}
