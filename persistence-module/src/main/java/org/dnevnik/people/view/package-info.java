/** People as others may read them: names and relations, never more than the reader's task needs. Queries stand beside the records that they fill. */
@NullMarked
package org.dnevnik.people.view;

import org.jspecify.annotations.NullMarked;
