package org.dnevnik.architecture.red.journal.web;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.dnevnik.architecture.red.diary.view.DiaryRow;
import org.dnevnik.architecture.red.journal.model.RedMark;

/** Injects four things, holds an entity, reaches for the database, and starts a cycle of features. */
class RedPage {

    @Inject
    Runnable one;

    @Inject
    Runnable two;

    @Inject
    Runnable three;

    @Inject
    EntityManager four;

    RedMark mark;
    DiaryRow above;
}
