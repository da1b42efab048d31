package org.dnevnik.container;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On the test that must fail inside of the server; {@link MustFail} asserts that it did. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Canary {}
