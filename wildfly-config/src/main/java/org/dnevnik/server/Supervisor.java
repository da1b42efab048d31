package org.dnevnik.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Holds a running installation in a process of its own, away from the terminal's signals, and ends it in order when the one who started
 * it closes our standard input, however that came about.
 */
public final class Supervisor {

    private static final String WELCOME = """

            Dnevnik is ready: %s

              region        operator of the region
              admin         administrator of the school
              head          deputy head
              teacher       subject teacher
              classteacher  class teacher
              parent        two children in different classes
              pupil         pupil

              password      dnevnik-demo

            Gosuslugi for trying out, with its people: %s

            Ctrl-C stops it. Data: %s
            """;

    // held here: a logger that nobody refers to forgets its level
    private static final Logger OF_DATABASE = Logger.getLogger("io.zonky");

    private Supervisor() {}

    /** @param args number of nodes, HTTP port, data folder, server home, EAR, demo folder, manner of the stand */
    public static void main(String... args) throws IOException {
        OF_DATABASE.setLevel(Level.WARNING);
        Path data = Path.of(args[2]).toAbsolutePath().normalize();
        Ports ports = new Ports(Integer.parseInt(args[1]));
        Installation.Plan plan = new Installation.Plan(
                Integer.parseInt(args[0]),
                ports,
                data,
                Path.of(args[3]),
                Path.of(args[4]),
                Path.of(args[5]),
                List.of(),
                StandProcess.options(data, ports));
        try (Installation installation = Installation.start(plan);
                StandProcess stand = StandProcess.start(installation, ports, args[6])) {
            System.out.printf(WELCOME, addresses(installation, plan.nodes()), stand.address(), plan.data());
            System.out.flush();
            for (int i = 0; i < plan.nodes(); i++) {
                installation.node(i).onOwnEnd(System.out::println);
            }
            while (System.in.read() >= 0) {
                // whatever is typed is not for us; the end of the input is
            }
            System.out.println("Stopping ...");
        } catch (Trouble e) {
            System.out.println("\n" + e.getMessage() + "\n");
            System.exit(1);
        }
    }

    private static String addresses(Installation installation, int nodes) {
        StringBuilder addresses = new StringBuilder();
        for (int i = 0; i < nodes; i++) {
            addresses
                    .append(i == 0 ? "" : "  and  ")
                    .append(installation.node(i).address())
                    .append('/');
        }
        return addresses.toString();
    }
}
