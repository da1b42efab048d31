/**
 * What other systems read: who they are, what they may ask, a pupil's progress as it goes out, and schools by OneRoster. Queries stand beside their records.
 */
@NullMarked
package org.dnevnik.exchange.view;

import org.jspecify.annotations.NullMarked;
