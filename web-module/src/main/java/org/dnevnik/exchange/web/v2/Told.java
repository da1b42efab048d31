package org.dnevnik.exchange.web.v2;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the API's description says of a call beside its shapes. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Told {

    String value();

    /** Whether clients of the protocol know the call, and there is nothing here that it could answer: it is 404 for everybody. */
    boolean absent() default false;
}
