package org.dnevnik.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.dnevnik.files.FileOwner;
import org.dnevnik.kernel.Caller;
import org.dnevnik.people.Families;
import org.dnevnik.reports.view.ReportRunsQuery;

/** What was made in the background: read by whoever asked for it, and added by nobody. */
@ApplicationScoped
public class ReportFiles implements FileOwner {

    /** Of the owners. */
    static final String KIND = "REPORT";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Families families;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Access> access(Caller caller, long run) {
        return new ReportRunsQuery(em)
                .one(run)
                .filter(r -> ReportPolicy.isOwn(caller, r, families))
                .map(r -> new Access(r.school(), false));
    }
}
