package org.dnevnik.school;

/** Why a file cannot be read as a workbook. */
public enum BookFault {
    /** Cut short, spoilt, or something else under this name. */
    DAMAGED("damaged"),
    /** Some other kind of file. */
    NO_WORKBOOK("noWorkbook"),
    /** Opens with a password only. */
    PASSWORD("password"),
    /** LibreOffice's own format. */
    OPEN_DOCUMENT("openDocument"),
    /** Excel 5 or 95. */
    TOO_OLD("tooOld"),
    /** More rows in a sheet than any school has. */
    TOO_MANY_ROWS("tooManyRows"),
    /** Small as a file, huge when unpacked. */
    UNPACKS_TOO_LARGE("unpacksTooLarge");

    private final String word;

    BookFault(String word) {
        this.word = word;
    }

    /** Of the text that tells it. */
    public String key() {
        return "school.import.fault." + word;
    }
}
