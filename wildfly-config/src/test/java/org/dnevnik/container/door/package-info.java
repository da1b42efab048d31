/** The door through which tests inside of the server call as somebody who is signed in. An EJB jar of its own beside the tests. */
@NullMarked
package org.dnevnik.container.door;

import org.jspecify.annotations.NullMarked;
