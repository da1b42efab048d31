/** The demo region: two schools taken in through the same importers as any other, and a term that was lived in them. Asleep unless the launcher switches it on. */
@NullMarked
package org.dnevnik.demo;

import org.jspecify.annotations.NullMarked;
