package org.dnevnik.container;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.AssertionFailedError;

/** Such tests have been seen to pass by not running: this one has to fail inside of the server, and {@link MustFail} asserts that it did. */
@ExtendWith(MustFail.class) // before Arquillian, so that it sees what Arquillian brings back
@InContainer
class CanaryIT {

    @Deployment
    static EnterpriseArchive house() {
        return BuiltEar.withTests();
    }

    @Test
    void aFalseAssertionInsideOfTheServerFails() {
        assertNotNull(System.getProperty("jboss.home.dir"), "outside of the server");
        throw new AssertionFailedError(MustFail.CRY);
    }
}
