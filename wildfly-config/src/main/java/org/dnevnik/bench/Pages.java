package org.dnevnik.bench;

import java.util.List;
import java.util.function.IntFunction;
import org.dnevnik.bench.Visitor.Answer;

/** Reading requests: each client asks for an address of its own, in a session of its own. */
final class Pages implements Scenario {

    private final String name;
    private final List<Visitor> clients;
    private final IntFunction<String> address;
    private final String mark;
    private final boolean compressed;

    /** @param mark what stands on the right page and on no other */
    Pages(String name, List<Visitor> clients, IntFunction<String> address, String mark, boolean compressed) {
        this.name = name;
        this.clients = clients;
        this.address = address;
        this.mark = mark;
        this.compressed = compressed;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int once(int client) {
        String path = address.apply(client);
        Answer answer = compressed
                ? clients.get(client).getCompressed(path)
                : clients.get(client).get(path);
        if (answer.status() != 200 || !answer.body().contains(mark)) {
            throw new Measurement.WrongAnswer(path + " answered " + answer.status() + " without " + mark);
        }
        return answer.bytes();
    }
}
