/** What is remembered of attached files: who added what to which owner. The content stands in pieces; owners are kind and id here. */
@NullMarked
package org.dnevnik.files.model;

import org.jspecify.annotations.NullMarked;
