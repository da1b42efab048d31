package org.dnevnik.exchange;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.exchange.view.SharedEntry;
import org.dnevnik.exchange.view.SharedLesson;
import org.dnevnik.exchange.view.SharedMark;
import org.dnevnik.exchange.view.SharedType;
import org.dnevnik.exchange.view.SharedWork;

/** Marks as they came, with what they belong to. */
public record SharedRecent(
        List<SharedMark> marks,
        List<SharedWork> works,
        List<SharedType> types,
        List<SharedLesson> lessons,
        List<SharedEntry> entries,
        LocalDate today) {}
