/** What is told of attached files: the list of an owner, and what decides on one file. The query stands beside the records. */
@NullMarked
package org.dnevnik.files.view;

import org.jspecify.annotations.NullMarked;
