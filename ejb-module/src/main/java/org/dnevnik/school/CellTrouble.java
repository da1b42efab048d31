package org.dnevnik.school;

/** Why a cell has no value of its own. */
enum CellTrouble {
    /** It is joined with the cell beside it, which has the value. */
    MERGED,
    /** Its formula could not be computed. */
    FORMULA_FAILED,
    /** Its formula's value was not saved. */
    FORMULA_UNSAVED
}
