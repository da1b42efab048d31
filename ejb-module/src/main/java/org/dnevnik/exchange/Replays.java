package org.dnevnik.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Dead letters go to the end of the queue once more, on the node that they came to: there their systems read their answers. */
@ApplicationScoped
class Replays {

    @Inject
    private ExchangeRecords records;

    @Inject
    private AnswerGateway answers;

    /**
     * At once, or within seconds by the node whose letter it is; one of a node that is gone is tried here.
     *
     * @throws NotFound for no letter
     */
    void order(long letter) {
        if (!records.orderedElsewhere(letter, ThisNode.NAME)) {
            send(letter);
        }
    }

    /** What operators on other nodes have ordered here. */
    void perform() {
        records.ordered(ThisNode.NAME).forEach(this::send);
    }

    /** It leaves the list after the broker has it: whatever ends between, and it is asked twice, which its MessageID makes once. */
    private void send(long letter) {
        answers.sendAgain(records.queuedAgain(letter), 0);
        records.drop(letter, null);
    }
}
