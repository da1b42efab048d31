package org.dnevnik.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The figures as a table for people and as JSON for machines.
 *
 * @param loadSeconds how long the region's COPY, indexes and keys took
 * @param marks       in the database
 * @param failures    kinds of requests that were answered wrongly and have no figures
 */
record Report(Region region, double loadSeconds, long marks, List<Figures> figures, List<String> failures) {

    private static final String HEAD = "%-28s %10s %9s %10s %10s %10s %10s %9s %6s%n"
            .formatted("request", "median ms", "p95 ms", "req/s (8)", "CPU server", "CPU db", "CPU ms", "bytes", "SQL");

    String table() {
        String rows = figures.stream()
                .map(f -> String.format(
                        Locale.ROOT,
                        "%-28s %10.2f %9.2f %10.0f %10.2f %10.2f %10.2f %9.0f %6.1f%n",
                        f.name(),
                        f.medianMs(),
                        f.p95Ms(),
                        f.perSecond(),
                        f.serverCpu(),
                        f.databaseCpu(),
                        f.cpu(),
                        f.bytes(),
                        f.statements()))
                .collect(Collectors.joining());
        return String.format(
                        Locale.ROOT,
                        "%n%d pupils, %d schools, %d marks; seed %d; loaded in %.0f s; %d cores, Java %s%n%n",
                        region.pupils(),
                        region.schools(),
                        marks,
                        region.seed(),
                        loadSeconds,
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version())
                + HEAD
                + rows
                + failures.stream().map(f -> "NOT MEASURED: " + f + "\n").collect(Collectors.joining());
    }

    String json() {
        String rows = figures.stream().map(Report::json).collect(Collectors.joining(",\n    "));
        return String.format(
                Locale.ROOT,
                """
                {
                  "pupils": %d, "schools": %d, "marks": %d, "seed": %d, "today": "%s", "loadSeconds": %.1f, "cores": %d, "java": "%s",
                  "requests": [
                    %s
                  ],
                  "notMeasured": [%s]
                }
                """,
                region.pupils(),
                region.schools(),
                marks,
                region.seed(),
                region.today(),
                loadSeconds,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                rows,
                failures.stream()
                        .map(f -> '"' + f.replaceAll("[\"\\\\\\p{Cntrl}]", "'") + '"')
                        .collect(Collectors.joining(", ")));
    }

    private static String json(Figures f) {
        return String.format(
                Locale.ROOT,
                "{\"name\": \"%s\", \"medianMs\": %.3f, \"p95Ms\": %.3f, \"perSecond\": %.1f, \"serverCpuMs\": %.3f, "
                        + "\"databaseCpuMs\": %.3f, \"cpuMs\": %.3f, \"cpuMsOneClient\": %.3f, \"bytes\": %.0f, \"statements\": %.2f, "
                        + "\"measured\": %d, \"warmUp\": %d}",
                f.name(),
                f.medianMs(),
                f.p95Ms(),
                f.perSecond(),
                f.serverCpu(),
                f.databaseCpu(),
                f.cpu(),
                f.singleCpu(),
                f.bytes(),
                f.statements(),
                f.requests(),
                f.warmUp());
    }
}
