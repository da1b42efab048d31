/** Attached files over HTTP: raw bodies in, downloads out that no browser shows or runs. The pages that offer them belong to the owners' features. */
@NullMarked
package org.dnevnik.files.web;

import org.jspecify.annotations.NullMarked;
