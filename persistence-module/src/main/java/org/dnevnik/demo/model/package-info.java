/** A term lived in the demo region, written in sets with a fixed seed. Nobody in it is real, and nothing of it exists without the demo's switch. */
@NullMarked
package org.dnevnik.demo.model;

import org.jspecify.annotations.NullMarked;
