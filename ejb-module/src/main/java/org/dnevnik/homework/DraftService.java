package org.dnevnik.homework;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.dnevnik.files.KeptFiles;
import org.dnevnik.homework.model.Drafts;
import org.dnevnik.homework.model.Drafts.Draft;
import org.dnevnik.homework.model.Drafts.Opened;
import org.dnevnik.journal.view.GridHead;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;

/** Drafts of homework, which survive a lost session. */
@Stateless
@DenyAll
public class DraftService {

    private static final int DRAFT_LETTERS = 16_000;
    private static final int DRAFTS = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private KeptFiles files;

    /** For the container. */
    public DraftService() {}

    DraftService(EntityManager em, SchoolClock clock, KeptFiles files) {
        this.em = em;
        this.clock = clock;
        this.files = files;
    }

    /**
     * Keeps what a form says; what is kept already is acknowledged. A draft that is opened out of an older homework has its files too.
     *
     * @throws Refusal for a draft that is gone, too long, or one too many
     * @throws Changed when another window of the caller has written since
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public DraftSaved save(Caller caller, SaveDraft order) {
        GridHead head = new GroupStanding(em, clock).of(caller, order.group(), order.subject());
        HomeworkPolicy.requireGives(caller, head.standing());
        if (order.content().length() > DRAFT_LETTERS) {
            throw new Refusal(HomeworkRefusal.DRAFT_LONG, DRAFT_LETTERS);
        }
        Drafts drafts = new Drafts(em);
        if (order.draft() == null) {
            return opened(caller, order, head, drafts);
        }
        if (drafts.save(order.draft(), caller.person(), order.content(), clock.now(), order.seen())) {
            return new DraftSaved(order.draft(), order.seen() + 1, false);
        }
        Draft stands =
                drafts.find(order.draft(), caller.person()).orElseThrow(() -> new Refusal(HomeworkRefusal.DRAFT_GONE));
        if (!drafts.says(order.draft(), caller.person(), order.content())) {
            throw new Changed("draft " + order.draft());
        }
        return new DraftSaved(stands.id(), stands.version(), false);
    }

    private DraftSaved opened(Caller caller, SaveDraft order, GridHead head, Drafts drafts) {
        if (drafts.count(caller.person()) >= DRAFTS) {
            throw new Refusal(HomeworkRefusal.DRAFTS, DRAFTS);
        }
        Opened opened = drafts.open(
                        caller.person(), head.standing().school(), order.key(), order.content(), clock.now())
                .orElseThrow(() -> new Refusal(HomeworkRefusal.DRAFT_GONE));
        return new DraftSaved(
                opened.id(),
                opened.version(),
                !filesTaken(caller, order, head.standing().school(), opened.id()));
    }

    /** Whether the draft has what is attached to the older homework; an order that comes again takes nothing twice. */
    private boolean filesTaken(Caller caller, SaveDraft order, long school, long draft) {
        if (order.older() == null) {
            return true;
        }
        long older = new OlderHomework(em, clock)
                .of(caller, order.older(), order.year())
                .id();
        return files.copied(school, HomeworkFiles.KIND, older, draft, caller.person());
    }

    /** Throws a draft of one's own away with its files; one that is gone already is acknowledged. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void discard(Caller caller, long draft) {
        HomeworkPolicy.requireStaff(caller);
        new Drafts(em).drop(draft, caller.person());
    }
}
