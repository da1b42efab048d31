/** Files that people attach to something: bounded, judged by their content, handed out as downloads alone. Who may read or add is asked upwards, of the feature that the owner belongs to. */
@NullMarked
package org.dnevnik.files;

import org.jspecify.annotations.NullMarked;
