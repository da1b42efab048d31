/** Tests of attached files: what a content is, what a name may be. Without a server. */
@NullMarked
package org.dnevnik.files;

import org.jspecify.annotations.NullMarked;
