package org.dnevnik.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dnevnik.bench.Visitor.Answer;

/** Changing one mark: every request writes the mark, its ledger row and its outbox row; the notice follows behind and is measured too. */
final class SavedMarks implements Scenario {

    private static final Pattern VERSION = Pattern.compile("\"markVersion\"\\s*:\\s*(\\d+)");

    private final Region region;
    private final People people;
    private final List<Visitor> teachers;
    private final List<Cells> cells;
    private final DataSource owner;

    SavedMarks(Region region, People people, List<Visitor> teachers, DataSource owner) {
        this.region = region;
        this.people = people;
        this.teachers = teachers;
        this.owner = owner;
        this.cells = IntStream.range(0, teachers.size())
                .mapToObj(c -> new Cells(region, people.school(c), people.group(c), owner))
                .toList();
    }

    @Override
    public String name() {
        return "saving one mark";
    }

    @Override
    public int once(int client) {
        Cells own = cells.get(client);
        Cells.Cell cell = own.next();
        long period = region.period(people.school(client), region.measured().number());
        Answer answer =
                teachers.get(client).postJson("/data/journal/cell", own.order(cell, people.teacher(client), period));
        if (answer.status() != 200) {
            throw new Measurement.WrongAnswer("a mark was not saved: " + answer.status() + " " + answer.body());
        }
        cell.version = version(answer.body());
        return answer.bytes();
    }

    /** An order that asks for what stands there already leaves the version as it was. */
    private static int version(String answer) {
        Matcher version = VERSION.matcher(answer);
        if (!version.find()) {
            throw new Measurement.WrongAnswer("no version in " + answer);
        }
        return Integer.parseInt(version.group(1));
    }

    /** Whether all notices were given. */
    @Override
    public boolean isSettled() {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM outbox.message")) {
            return row.next() && row.getLong(1) == 0;
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be seen", e);
        }
    }
}
