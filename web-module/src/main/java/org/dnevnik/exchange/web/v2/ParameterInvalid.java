package org.dnevnik.exchange.web.v2;

/** Something in the request has no meaning; tells which. */
final class ParameterInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ParameterInvalid(String what) {
        super(what, null, false, false);
    }
}
