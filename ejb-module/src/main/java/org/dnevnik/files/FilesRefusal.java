package org.dnevnik.files;

import org.dnevnik.kernel.Reason;

/** Why a file is refused. */
public enum FilesRefusal implements Reason {
    EMPTY,
    /** Detail: megabytes that are allowed. */
    TOO_LARGE,
    /** A program, whatever it is called. */
    PROGRAM,
    /** Begins like a picture, and there is none in it. */
    DAMAGED,
    /** A picture with a hole in it: what stands behind the hole nobody would see. */
    BROKEN,
    /** A photograph that may tell where it was taken, and does not let that be taken out. */
    TELLING,
    /** A picture whose format keeps places and times anywhere, and lets nothing be taken out. */
    TIFF,
    /** A picture with more dots than can be shown; detail: millions that are allowed. */
    VAST,
    /** Detail: how many an owner may have. */
    TOO_MANY,
    /** The school's files have filled what is theirs; detail: in gigabytes. */
    NO_SPACE,
    /** What one person has handed in has filled what is theirs; detail: in gigabytes. */
    NO_SPACE_OF_ONE
}
