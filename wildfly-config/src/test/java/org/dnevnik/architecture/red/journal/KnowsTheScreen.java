package org.dnevnik.architecture.red.journal;

import jakarta.faces.context.FacesContext;
import jakarta.jms.Queue;

/** A service that knows the screen and a queue. */
class KnowsTheScreen {

    FacesContext screen;
    Queue queue;
}
