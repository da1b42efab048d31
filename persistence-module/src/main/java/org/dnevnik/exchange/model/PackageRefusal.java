package org.dnevnik.exchange.model;

import org.dnevnik.kernel.Reason;

/** Why a package is not unpacked. */
public enum PackageRefusal implements Reason {
    /** The file is none. */
    NO_PACKAGE,
    /** Made by a newer release; detail: what is not known here. */
    NEWER,
    /** Something in it cannot be; details: table, line. */
    DAMAGED,
    /** More than a school has. */
    TOO_LARGE,
    /** The region has a school of that name; detail: the name. */
    NAME_TAKEN,
    /** Others use these logins; detail: the first of them. */
    LOGIN_TAKEN;

    @Override
    public String key() {
        return "exchange.refusal." + name();
    }
}
