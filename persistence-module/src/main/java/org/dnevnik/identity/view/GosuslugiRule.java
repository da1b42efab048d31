package org.dnevnik.identity.view;

/**
 * Who may come in through Gosuslugi.
 *
 * @param youngestMonths age from which on nobody needs anything else; 0: no rule
 * @param passport       whether a passport opens the door before that age
 * @param children       whether accounts that parents have made for children at Gosuslugi open it
 */
public record GosuslugiRule(int youngestMonths, boolean passport, boolean children) {

    /** Fourteen years and three months: the passport is there by then. Added at once: two additions are a day early for people born on 29 February. */
    public static final GosuslugiRule USUAL = new GosuslugiRule(171, true, false);
}
