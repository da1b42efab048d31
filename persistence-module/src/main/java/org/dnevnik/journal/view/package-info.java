/** What the journal shows: the grid of a class in a subject, one cell, a lesson's card, the ledger of a cell, each read straight from the database. Every record has its query beside it. */
@NullMarked
package org.dnevnik.journal.view;

import org.jspecify.annotations.NullMarked;
