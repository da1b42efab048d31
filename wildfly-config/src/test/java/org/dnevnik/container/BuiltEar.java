package org.dnevnik.container;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.dnevnik.acceptance.Until;
import org.dnevnik.container.door.SignedIn;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it was built, with the tests in a WAR of their own beside the application's. */
final class BuiltEar {

    private static final Path FILE = Path.of(System.getProperty("ear", "../ear/target/dnevnik.ear"));
    private static final String DESCRIPTOR = "META-INF/application.xml";

    private BuiltEar() {}

    static EnterpriseArchive withTests() {
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addPackage(BuiltEar.class.getPackage())
                .addClass(Until.class)
                .addAsResource("container/world.sql")
                .addAsWebInfResource(new StringAsset("<beans bean-discovery-mode=\"annotated\"/>"), "beans.xml");
        Rights.resources().forEach(tests::addAsResource);
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "dnevnik.ear")
                .importFrom(FILE.toFile())
                .as(EnterpriseArchive.class);
        String descriptor = text(ear).replace("</application>", modules() + "</application>");
        ear.delete(DESCRIPTOR);
        ear.add(new StringAsset(descriptor), DESCRIPTOR);
        ear.addAsModule(ShrinkWrap.create(JavaArchive.class, "signed-in.jar").addPackage(SignedIn.class.getPackage()));
        ear.addAsModule(Testable.archiveToTest(tests));
        return ear;
    }

    /** The bean that signs in has a module of its own: an EJB in a WAR makes two parts of the server register one class loader. */
    private static String modules() {
        return "<module><ejb>signed-in.jar</ejb></module><module><web><web-uri>tests.war</web-uri><context-root>/tests</context-root></web></module>";
    }

    private static String text(EnterpriseArchive ear) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(ear.get(DESCRIPTOR).getAsset().openStream(), StandardCharsets.UTF_8))) {
            return reader.lines().collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
