package org.dnevnik.school;

/** A file cannot be read as a workbook. */
public final class UnreadableBook extends Exception {

    private static final long serialVersionUID = 1L;

    private final BookFault fault;

    UnreadableBook(BookFault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    public BookFault fault() {
        return fault;
    }
}
