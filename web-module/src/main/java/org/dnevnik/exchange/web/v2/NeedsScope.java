package org.dnevnik.exchange.web.v2;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dnevnik.identity.view.TokenScope;

/**
 * The scope without which a token does not open a call: on the method, or on the class for all that say nothing. A call without one is about school,
 * as most are, and needs {@link TokenScope#EDUCATIONAL_INFO}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NeedsScope {

    TokenScope value();
}
