package org.dnevnik.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The figures as tables for people and as JSON for machines.
 *
 * @param loadSeconds how long the region's COPY, indexes and keys took
 * @param figures     of the hot requests
 * @param office      of what an office does seldom, with one client
 * @param notes    lines about what has no figures of this kind
 * @param failures    kinds of requests that were answered wrongly and have no figures
 */
record Report(
        Region region,
        double loadSeconds,
        Size size,
        List<Figures> figures,
        List<Figures> office,
        List<String> notes,
        List<String> failures) {

    private static final String COLUMNS = "%-30s %10s %9s %9s %9s %10s %10s %10s %10s %9s %6s%n";
    private static final String HEAD = COLUMNS.formatted(
            "request",
            "median ms",
            "p95 ms",
            "p95 (8)",
            "p95 paced",
            "req/s (8)",
            "CPU server",
            "CPU db",
            "CPU ms",
            "bytes",
            "SQL");
    private static final String OFFICE_HEAD = COLUMNS.formatted(
            "office, one client",
            "median ms",
            "p95 ms",
            "",
            "",
            "req/s (1)",
            "CPU server",
            "CPU db",
            "CPU ms",
            "bytes",
            "SQL");

    String table() {
        return String.format(
                        Locale.ROOT,
                        "%n%d pupils, %d schools, %d people, %d marks; seed %d; loaded in %.0f s; %d cores, Java %s%n%n",
                        region.pupils(),
                        region.schools(),
                        size.people(),
                        size.marks(),
                        region.seed(),
                        loadSeconds,
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version())
                + lines(HEAD, figures)
                + lines(OFFICE_HEAD, office)
                + String.join("", notes)
                + failures.stream().map(f -> "NOT MEASURED: " + f + "\n").collect(Collectors.joining());
    }

    private static String lines(String head, List<Figures> figures) {
        return figures.isEmpty() ? "" : figures.stream().map(Report::line).collect(Collectors.joining("", head, "\n"));
    }

    private static String line(Figures f) {
        return String.format(
                Locale.ROOT,
                "%-30s %10.2f %9.2f %9.2f %9.2f %10.1f %10.2f %10.2f %10.2f %9.0f %6.1f%n",
                f.name(),
                f.medianMs(),
                f.p95Ms(),
                f.p95EightMs(),
                f.p95PacedMs(),
                f.perSecond(),
                f.serverCpu(),
                f.databaseCpu(),
                f.cpu(),
                f.bytes(),
                f.statements());
    }

    String json() {
        return String.format(
                Locale.ROOT,
                """
                {
                  "pupils": %d, "schools": %d, "people": %d, "marks": %d, "seed": %d, "today": "%s", "loadSeconds": %.1f, "cores": %d, "java": "%s",
                  "requests": [
                    %s
                  ],
                  "office": [
                    %s
                  ],
                  "notes": [%s],
                  "notMeasured": [%s]
                }
                """,
                region.pupils(),
                region.schools(),
                size.people(),
                size.marks(),
                region.seed(),
                region.today(),
                loadSeconds,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                json(figures),
                json(office),
                quoted(notes),
                quoted(failures));
    }

    private static String quoted(List<String> lines) {
        return lines.stream()
                .map(line -> '"' + line.strip().replaceAll("[\"\\\\\\p{Cntrl}]", "'") + '"')
                .collect(Collectors.joining(", "));
    }

    private static String json(List<Figures> figures) {
        return figures.stream().map(Report::json).collect(Collectors.joining(",\n    "));
    }

    private static String json(Figures f) {
        return String.format(
                Locale.ROOT,
                "{\"name\": \"%s\", \"medianMs\": %.3f, \"p95Ms\": %.3f, \"p95EightMs\": %.3f, \"p95PacedMs\": %.3f, \"perSecond\": %.1f, \"serverCpuMs\": %.3f, "
                        + "\"databaseCpuMs\": %.3f, \"cpuMs\": %.3f, \"cpuMsOneClient\": %.3f, \"bytes\": %.0f, \"statements\": %.2f, "
                        + "\"measured\": %d, \"warmUp\": %d}",
                f.name(),
                f.medianMs(),
                f.p95Ms(),
                f.p95EightMs(),
                f.p95PacedMs(),
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
