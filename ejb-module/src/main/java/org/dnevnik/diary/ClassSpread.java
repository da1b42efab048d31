package org.dnevnik.diary;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.dnevnik.diary.model.ClassFigures;
import org.dnevnik.diary.model.ClassFigures.About;
import org.dnevnik.diary.model.ClassFigures.Published;
import org.dnevnik.diary.view.Histogram;
import org.dnevnik.journal.view.ClassMeans;
import org.dnevnik.journal.view.ClassMeansQuery;
import org.dnevnik.journal.view.ClassPeriods;
import org.dnevnik.journal.view.GridPeriod;
import org.jspecify.annotations.Nullable;

/**
 * How averages are spread in a class, as families see it. There is one picture of each class, subject and reporting period, the same for
 * everybody; periods share no mark, and no part of a class is told apart from it. A new picture takes the place of the old one only once the marks
 * of enough pupils have changed. So no two looks differ by one pupil.
 */
final class ClassSpread {

    private final EntityManager em;
    private final Instant now;

    ClassSpread(EntityManager em, Instant now) {
        this.em = em;
        this.now = now;
    }

    /** @param subject null: over all subjects of five points */
    Histogram of(ClassPeriods head, GridPeriod period, @Nullable Long subject) {
        About about = new About(head.standing().school(), head.group(), subject, period.id());
        ClassFigures figures = new ClassFigures(em);
        ClassMeansQuery means = new ClassMeansQuery(em);
        Published before = figures.of(about).orElse(null);
        if (before != null && !Histogram.mayFollow(means.changedSince(head, period, subject, before.at()))) {
            return Histogram.read(before.bars());
        }
        ClassMeans all = means.of(head, period, subject);
        Histogram fresh = Histogram.of(all.values(), all.low(), all.high());
        figures.publish(about, fresh.told(), now, before == null ? null : before.at());
        return fresh;
    }
}
