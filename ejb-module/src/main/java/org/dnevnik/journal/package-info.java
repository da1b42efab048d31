/** The class journal: marks, attendance, topics and works, each change judged, remembered in the ledger and announced to the family. Two services: the grid with its cells, and a lesson's card. */
@NullMarked
package org.dnevnik.journal;

import org.jspecify.annotations.NullMarked;
