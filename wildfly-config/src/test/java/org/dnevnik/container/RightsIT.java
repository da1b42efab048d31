package org.dnevnik.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every method of every service, for everybody in the school and from the school beside it. */
@InContainer
class RightsIT {

    @Deployment
    static EnterpriseArchive house() {
        return BuiltEar.withTests();
    }

    @Resource(lookup = "java:jboss/datasources/DnevnikOwner")
    private DataSource owner;

    @Resource
    private UserTransaction transaction;

    @EJB
    private SignedIn signedIn;

    @BeforeEach
    void makeTheWorld() {
        new World(owner).make();
    }

    @Test
    void everybodyMayWhatTheTableSaysAndNothingElse() {
        List<String> differences = new ArrayList<>();
        Rights rights = Rights.read();
        rights.rows().forEach((method, expected) -> {
            List<String> found = rights.people().stream()
                    .map(name -> comesOf(Objects.requireNonNull(Calls.ALL.get(method)), Who.valueOf(name.toUpperCase(Locale.ROOT))))
                    .toList();
            if (!found.equals(expected)) {
                differences.add(method + " is " + found + ", not " + expected);
            }
        });
        assertEquals(List.of(), differences, () -> "for " + rights.people());
    }

    @Test
    void everyRowCanBeCalled() {
        assertEquals(new TreeSet<>(Rights.read().rows().keySet()), new TreeSet<>(Calls.ALL.keySet()));
    }

    @Test
    void nobodyGetsInPastTheContainer() {
        for (Map.Entry<String, Call> call : Calls.ALL.entrySet()) {
            boolean refused = false;
            try {
                call.getValue().as(Who.ADMIN.caller());
            } catch (EJBAccessException e) {
                refused = true;
            }
            assertTrue(refused, call.getKey());
        }
    }

    private String comesOf(Call call, Who who) {
        begin();
        try {
            return signedIn.does(() -> said(call, who));
        } finally {
            rollBack();
        }
    }

    private static String said(Call call, Who who) {
        try {
            call.as(who.caller());
            return "y";
        } catch (Refusal | Changed e) {
            return "y";
        } catch (NotAllowed e) {
            return "n";
        } catch (NotFound e) {
            return "-";
        }
    }

    private void begin() {
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rollBack() {
        try {
            transaction.rollback();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
