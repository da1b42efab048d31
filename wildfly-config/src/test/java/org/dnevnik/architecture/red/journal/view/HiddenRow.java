package org.dnevnik.architecture.red.journal.view;

import jakarta.inject.Inject;

/** A view that is neither a record nor public, and wants to be injected into. */
class HiddenRow {

    @Inject
    Runnable injected;
}
