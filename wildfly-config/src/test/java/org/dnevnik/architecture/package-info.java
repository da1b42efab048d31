/** The rules of docs/architecture.md, held over the compiled classes of every module. Each rule was seen red on the little red house, which breaks them all on purpose. */
@NullMarked
package org.dnevnik.architecture;

import org.jspecify.annotations.NullMarked;
