package org.dnevnik.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Queue;
import java.util.ArrayList;
import java.util.List;

/** Keeps the readers of requests running while the application does. */
@Startup
@Singleton
@DenyAll
public class RequestReading {

    /** Each waits for disks most of its time: the database's, and the broker's. */
    private static final int READERS = 8;

    private static final long PATIENCE_MILLIS = 3_000;

    @Resource
    private ManagedThreadFactory threads;

    @Resource(lookup = "java:/jms/Exchange")
    private ConnectionFactory connections;

    @Resource(lookup = "java:/jms/queue/exchange/requests")
    private Queue requests;

    @Inject
    private MessageHandling handling;

    @Inject
    private FailureNotes failures;

    private final List<RequestReader> readers = new ArrayList<>();
    private final List<Thread> running = new ArrayList<>();

    @PostConstruct
    void start() {
        for (int i = 0; i < READERS; i++) {
            RequestReader reader = new RequestReader(connections, requests, handling, failures);
            Thread thread = threads.newThread(reader);
            thread.setName("dnevnik-exchange-" + i);
            thread.start();
            readers.add(reader);
            running.add(thread);
        }
    }

    /** Each ends by itself after its message: one that is interrupted would have to be answered anew. */
    @PreDestroy
    void stop() {
        readers.forEach(RequestReader::stop);
        try {
            for (Thread thread : running) {
                thread.join(PATIENCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
