/** The school's office on the screen: people, schools, imports. Pages show and ask; who may see what is the services' matter. */
@NullMarked
package org.dnevnik.school.web;

import org.jspecify.annotations.NullMarked;
