package org.dnevnik.diary;

import org.dnevnik.diary.view.DiaryPupil;
import org.dnevnik.diary.view.WeekSignature;

/** A signature with the text that was signed. */
public record SignedWeek(DiaryPupil pupil, WeekSignature signature) {}
