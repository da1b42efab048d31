package org.dnevnik.exchange.web.v2;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import org.dnevnik.exchange.view.SharedTask;
import org.dnevnik.exchange.view.SharedWork;

/** Sorts works to their lessons. */
final class ByLesson {

    private ByLesson() {}

    static Map<Long, List<Work>> of(List<SharedWork> works, List<SharedTask> tasks) {
        Map<Long, List<SharedTask>> copies = tasks.stream().collect(groupingBy(SharedTask::homework));
        return works.stream()
                .collect(groupingBy(
                        SharedWork::lesson,
                        mapping(w -> Work.of(w, copies.getOrDefault(w.id(), List.of())), toList())));
    }
}
