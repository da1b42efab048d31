package org.dnevnik.diary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.diary.view.DiaryPupil;
import org.dnevnik.diary.view.DiaryPupilQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Right;
import org.dnevnik.people.Families;
import org.dnevnik.people.view.ChildView;
import org.dnevnik.school.TellsRights;
import org.dnevnik.school.ToldRight;
import org.dnevnik.school.view.RollClass;
import org.dnevnik.school.view.RollQuery;

/** Whose diaries of a school somebody reads: all, those of a class, the own, the children's; and whose weeks a guardian signs. */
@ApplicationScoped
public class DiaryRights implements TellsRights {

    /** Nobody's number: any pupil of a class. */
    private static final long ANYBODY = -1;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Families families;

    /** For the container. */
    protected DiaryRights() {}

    DiaryRights(EntityManager em, Families families) {
        this.em = em;
        this.families = families;
    }

    @Override
    public Stream<ToldRight> of(Caller somebody, long school, LocalDate today) {
        Stream<ToldRight> all =
                DiaryPolicy.readsAll(somebody, school).map(g -> ToldRight.everywhere(Right.READ_DIARIES, g)).stream();
        return Stream.of(all, classes(somebody, school, today), family(somebody, school, today))
                .flatMap(s -> s);
    }

    private Stream<ToldRight> classes(Caller somebody, long school, LocalDate today) {
        return new RollQuery(em, today)
                .classes(school, somebody.person()).stream()
                        .flatMap(c -> DiaryPolicy.reads(somebody, anybody(c, school), List.of())
                                .map(g -> ToldRight.over(c.name(), Right.READ_DIARIES, g))
                                .stream());
    }

    private static DiaryPupil anybody(RollClass of, long school) {
        return new DiaryPupil(ANYBODY, "", of.name(), of.parallel(), of.teacher(), school, "", Families.REGION);
    }

    private Stream<ToldRight> family(Caller somebody, long school, LocalDate today) {
        List<ChildView> family = families.children(somebody);
        List<Long> children = family.stream().map(ChildView::person).toList();
        List<Long> signed =
                family.stream().filter(ChildView::signs).map(ChildView::person).toList();
        DiaryPupilQuery pupils = new DiaryPupilQuery(em);
        return Stream.concat(Stream.of(somebody.person()), children.stream())
                .flatMap(p -> pupils.of(p, today).stream())
                .filter(p -> p.school() == school)
                .flatMap(p -> Stream.concat(
                        DiaryPolicy.reads(somebody, p, children)
                                .map(g -> ToldRight.over(p.name(), Right.READ_DIARIES, g))
                                .stream(),
                        DiaryPolicy.signs(somebody, p, signed)
                                .map(g -> ToldRight.over(p.name(), Right.SIGN_DIARIES, g))
                                .stream()));
    }
}
