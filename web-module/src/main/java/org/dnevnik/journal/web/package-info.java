/** The journal on the screen: the list of journals, the grid with its own renderer, and the JSON by which cells save themselves. Pages hold addresses and views; every rule is asked of the services. */
@NullMarked
package org.dnevnik.journal.web;

import org.jspecify.annotations.NullMarked;
