/**
 * What other systems read: over queues who they are, what they may ask, a pupil's progress; schools by OneRoster; over the public API flat records of
 * lessons, marks, people and classes. Queries stand beside their records; who may see which of them, the services of the exchange decide.
 */
@NullMarked
package org.dnevnik.exchange.view;

import org.jspecify.annotations.NullMarked;
