package org.dnevnik.school;

/** Is told how far an import is. */
@FunctionalInterface
public interface Steps {

    /** Nobody wants to know. */
    Steps UNSEEN = (what, done, total) -> {};

    /**
     * A step begins.
     *
     * @param what  key of the text that names it
     * @param done  rows of the steps before
     * @param total rows of all steps
     */
    void reached(String what, int done, int total);
}
