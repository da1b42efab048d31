/** The dead letters of the outbox as an administrator reads them. Queries stand beside the records that they fill. */
@NullMarked
package org.dnevnik.outbox.view;

import org.jspecify.annotations.NullMarked;
