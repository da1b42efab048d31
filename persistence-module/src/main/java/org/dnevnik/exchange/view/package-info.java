/**
 * What is read for taking data out: by the queues of other systems, into rosters, by a person into an archive of their own, and by the public API as flat
 * records of lessons, marks, people and classes. Queries stand beside their records, and nothing is written from here.
 */
@NullMarked
package org.dnevnik.exchange.view;

import org.jspecify.annotations.NullMarked;
