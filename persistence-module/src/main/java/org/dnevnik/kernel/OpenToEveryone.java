package org.dnevnik.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a service's method that asks no policy: why nobody has to be asked. A method with neither fails the architecture tests. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenToEveryone {

    /** The reason, as a sentence. */
    String value();
}
