package org.dnevnik.diary;

import org.dnevnik.journal.view.ClassMeans;
import org.dnevnik.journal.view.ClassPeriods;
import org.dnevnik.journal.view.GridPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A class by its averages, for the staff alone.
 *
 * @param period null: the class has none
 */
public record ClassRating(ClassPeriods head, @Nullable GridPeriod period, ClassMeans means) {}
