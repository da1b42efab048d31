package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.model.SubjectPlans;
import org.dnevnik.journal.view.PlanProgressQuery;
import org.dnevnik.journal.view.PlanTopic;
import org.dnevnik.journal.view.SubjectChoice;
import org.dnevnik.journal.view.SubjectPlanHead;
import org.dnevnik.journal.view.SubjectPlanQuery;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.school.ImportFile;

/** Plans of subjects (КТП): made, read from files, edited as a whole, given to groups. */
@Stateless
@DenyAll
public class SubjectPlanService {

    private static final int MOST_GROUPS = 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public SubjectPlanService() {}

    SubjectPlanService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * The plans of the caller's school, and how far groups are in them.
     *
     * @param all of the whole school, for whoever reads all its journals; otherwise of what the caller teaches
     * @throws NotFound for who works in no school
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public PlanDesk desk(Caller caller, boolean all) {
        long school = SubjectPlanPolicy.worksIn(caller);
        boolean seesAll = SubjectPlanPolicy.seesAll(caller, school);
        LocalDate today = clock.today(Families.REGION);
        int year = AcademicYear.of(today).number();
        SubjectPlanQuery plans = new SubjectPlanQuery(em);
        PlanProgressQuery progress = new PlanProgressQuery(em);
        boolean keepsAll = SubjectPlanPolicy.keeps(caller, school, false).isPresent();
        List<SubjectChoice> choices =
                SubjectPlanPolicy.keeps(caller, school, true).isPresent()
                        ? plans.choices(school, year, caller.person(), keepsAll)
                        : List.of();
        return new PlanDesk(
                school,
                year,
                plans.of(school, year, caller.person()),
                all && seesAll
                        ? progress.ofSchool(school, year, today)
                        : progress.taughtBy(caller.person(), year, today),
                choices,
                all && seesAll,
                seesAll);
    }

    /** @throws NotFound for everybody but the school's staff */
    @RolesAllowed(Caller.SIGNED_IN)
    public OpenPlan plan(Caller caller, long plan) {
        SubjectPlanHead head = head(caller, plan);
        SubjectPlanPolicy.requireMayRead(caller, head.school());
        SubjectPlanQuery query = new SubjectPlanQuery(em);
        return new OpenPlan(
                head,
                query.topics(plan),
                query.groups(plan),
                query.types(head.school()),
                SubjectPlanPolicy.mayKeep(caller, head));
    }

    /**
     * Makes a plan, empty or with the topics of another one of the same school.
     *
     * @return the new plan's id
     * @throws NotAllowed for who does not give the subject
     * @throws Refusal {@link JournalRefusal#PLAN}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public long make(Caller caller, MakePlan order) {
        SubjectPlanPolicy.requireMayRead(caller, order.school());
        SubjectPlanQuery query = new SubjectPlanQuery(em);
        List<SubjectChoice> choices = query.choices(
                order.school(),
                order.year(),
                caller.person(),
                SubjectPlanPolicy.keeps(caller, order.school(), false).isPresent());
        boolean known =
                choices.stream().anyMatch(c -> c.subject() == order.subject() && c.parallel() == order.parallel());
        SubjectPlanPolicy.requireMayMake(caller, order.school(), known);
        if (!known || !KeepPlan.isName(order.name())) {
            throw new Refusal(JournalRefusal.PLAN);
        }
        SubjectPlans plans = new SubjectPlans(em);
        long made = plans.add(
                order.school(), order.year(), order.subject(), order.parallel(), order.name(), caller.person());
        if (order.like() != null) {
            requireSameSchool(caller, order.like(), order.school());
            plans.copy(order.like(), made);
        }
        return made;
    }

    /**
     * Writes a plan as it stands in its editor.
     *
     * @throws Changed when somebody else changed it since
     * @throws Refusal {@link JournalRefusal#PLAN}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void keep(Caller caller, KeepPlan order) {
        SubjectPlanPolicy.requireMayKeep(caller, head(caller, order.plan()));
        if (!order.fits()) {
            throw new Refusal(JournalRefusal.PLAN);
        }
        SubjectPlans plans = new SubjectPlans(em);
        if (!plans.change(order.plan(), order.seenVersion(), order.name(), order.parallel())) {
            throw new Changed("plan " + order.plan());
        }
        plans.write(order.plan(), json(order.topics()));
    }

    /** These groups learn by the plan from now on, and no others; what lessons have as topics stays. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void assign(Caller caller, long plan, List<Long> groups) {
        SubjectPlanPolicy.requireMayKeep(caller, head(caller, plan));
        if (groups.size() > MOST_GROUPS) {
            throw new Refusal(JournalRefusal.PLAN);
        }
        new SubjectPlans(em).assign(plan, groups);
    }

    /** Takes a plan away; topics that lessons have taken from it stay. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void drop(Caller caller, long plan) {
        SubjectPlanPolicy.requireMayKeep(caller, head(caller, plan));
        new SubjectPlans(em).drop(plan);
    }

    /** Says what a file has; changes nothing. */
    @RolesAllowed(Caller.SIGNED_IN)
    public ReadPlan read(Caller caller, long plan, ImportFile file) {
        SubjectPlanHead head = head(caller, plan);
        SubjectPlanPolicy.requireMayKeep(caller, head);
        return PlanSheet.read(file, new SubjectPlanQuery(em).types(head.school()));
    }

    private SubjectPlanHead head(Caller caller, long plan) {
        return new SubjectPlanQuery(em).head(plan, caller.person()).orElseThrow(() -> new NotFound("plan " + plan));
    }

    private void requireSameSchool(Caller caller, long plan, long school) {
        if (head(caller, plan).school() != school) {
            throw new NotFound("plan " + plan + " in school " + school);
        }
    }

    private static String json(List<PlanTopic> topics) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (int i = 0; i < topics.size(); i++) {
            PlanTopic topic = topics.get(i);
            JsonObjectBuilder row = Json.createObjectBuilder()
                    .add("position", i + 1)
                    .add("title", topic.title().strip())
                    .add("hours", topic.hours());
            if (topic.section() != null && !topic.section().isBlank()) {
                row.add("section", topic.section().strip());
            }
            if (topic.homework() != null && !topic.homework().isBlank()) {
                row.add("homework", topic.homework().strip());
            }
            if (topic.workType() != null) {
                row.add("work_type", topic.workType());
            }
            rows.add(row);
        }
        return rows.build().toString();
    }
}
