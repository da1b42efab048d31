/** Tests inside of the running server, in the built EAR and not in a list of classes. A canary among them must fail, and is asserted to. */
@NullMarked
package org.dnevnik.container;

import org.jspecify.annotations.NullMarked;
