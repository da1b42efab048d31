package org.dnevnik.identity;

import static org.dnevnik.identity.TokenScene.play;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.identity.view.ClientApplication;
import org.dnevnik.notifications.Notices;
import org.dnevnik.outbox.TestOutbox;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a program that takes login and password gets, and what it does not get although both are right. */
class TokenServiceTest {

    private static final ClientProof PROOF = new ClientProof(TokenScene.CLIENT, TokenScene.SECRET);
    private static final String HASH = PasswordHash.of("right");
    private static final SecretSeal SEAL = new SecretSeal(Optional.empty());

    /** An installation whose address nobody has said. */
    private static final class Nowhere extends SiteAddress {
        @Override
        public Optional<String> told() {
            return Optional.empty();
        }
    }

    private static TokenService service(TokenScene s) {
        Notices notices = new Notices(TestOutbox.over(s.em()));
        SignInService door = new SignInService(
                new AttemptLog(s.em()),
                s.accounts(),
                s.clock(),
                noSettings(),
                s.em(),
                new SecondStep(s.em(), SEAL, notices));
        AccessTokens tokens = new AccessTokens(new TokenKeys(s.keyDesk(), s.clock()), new Nowhere(), s.clock());
        return new TokenService(s.grants(), tokens, door, s.accounts(), new ChildDoor(s.em(), s.clock(), notices));
    }

    private static Config noSettings() {
        return (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (config, method, asked) -> Optional.empty());
    }

    private static @Nullable TokenRefusal refusal(TokenScene s, String login) {
        s.sql("UPDATE identity.account SET password_hash = ?1", HASH);
        return service(s)
                .byCredentials(PROOF, login, "right", "", "203.0.113.7")
                .refusal();
    }

    /** Anna is eleven, her mother signs in, and her school wants devices approved. */
    private static void anna(TokenScene s) {
        s.sql("UPDATE people.person SET birth_date = '2015-03-04' WHERE id = 700100");
        s.sql("INSERT INTO people.person (id, surname, given_name, name_key, version) "
                + "VALUES (700190, 'Иванова', 'Ирина', 'иванова ирина', 1)");
        s.sql("INSERT INTO people.guardianship (id, guardian, child, kinship, starts, version) "
                + "VALUES (700190, 700190, 700100, 'мать', '2026-09-01', 1)");
        s.sql(
                "INSERT INTO identity.account (id, person, login, password_hash, state, first_signed_in_at, version) VALUES "
                        + "(700190, 700190, 'ivanova', 'x', 'ACTIVE', now(), 1), (700100, 700100, 'anna', 'x', 'ACTIVE', now(), 1)");
    }

    private static void demandDevices(TokenScene s) {
        s.sql("INSERT INTO identity.access_rule (school, child_devices) VALUES (700001, true) "
                + "ON CONFLICT (school) DO UPDATE SET child_devices = true");
    }

    @Test
    void loginAndPasswordAreEnoughWhereNobodyAsksForMore() {
        play(s -> assertNull(refusal(s, "maria")));
    }

    @Test
    void aSecondStepIsNotPassedByWhetherItIsSetUpOrDemandedAlone() {
        play(s -> {
            s.sql("INSERT INTO identity.access_rule (school, factor_since) VALUES (700001, '2026-11-26') "
                    + "ON CONFLICT (school) DO UPDATE SET factor_since = excluded.factor_since");
            assertNull(refusal(s, "maria"), "from tomorrow on");
            s.sql("UPDATE identity.access_rule SET factor_since = '2026-11-25' WHERE school = 700001");
            assertEquals(TokenRefusal.FACTOR, refusal(s, "maria"));
            s.sql(
                    "INSERT INTO identity.second_factor (account, secret, on_since) VALUES (700900, decode('00', 'hex'), now())");
            assertEquals(TokenRefusal.FACTOR, refusal(s, "maria"));
            s.sql("UPDATE identity.access_rule SET factor_since = NULL WHERE school = 700001");
            assertEquals(TokenRefusal.FACTOR, refusal(s, "maria"));
        });
    }

    @Test
    void aChildWhoseDevicesAGuardianApprovesIsNotLetInByThePasswordAlone() {
        play(s -> {
            anna(s);
            assertNull(refusal(s, "anna"));
            demandDevices(s);
            assertEquals(TokenRefusal.DEVICE, refusal(s, "anna"));
            s.sql("UPDATE identity.application SET by_address = true WHERE client_id = 'school-app'");
            assertEquals(
                    TokenRefusal.DEVICE,
                    service(s)
                            .inAddress(TokenScene.CLIENT, "anna", "right", "", "203.0.113.7")
                            .refusal(),
                    "nor in the old way");
            assertNull(refusal(s, "maria"));
        });
    }

    @Test
    void aPasswordOfAChildIsNotRenewedOnceTheSchoolWantsDevicesApprovedAndAConsentIs() {
        play(s -> {
            anna(s);
            s.sql("UPDATE identity.account SET password_hash = ?1", HASH);
            TokenService service = service(s);
            IssuedTokens byPassword =
                    Objects.requireNonNull(service.byCredentials(PROOF, "anna", "right", "", "203.0.113.7")
                            .tokens());
            ClientApplication program = s.grants().proven(PROOF).orElseThrow();
            demandDevices(s);
            assertEquals(
                    TokenRefusal.GRANT,
                    service.byRefreshToken(PROOF, Objects.requireNonNull(byPassword.refreshToken()), "203.0.113.7")
                            .refusal());
            String verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
            s.sql("UPDATE identity.application SET by_code = true WHERE client_id = 'school-app'");
            String code = s.grants()
                    .code(
                            700_100,
                            program,
                            Set.copyOf(program.scopes()),
                            "https://app.example/back",
                            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
                    .orElseThrow();
            IssuedTokens byConsent = Objects.requireNonNull(
                    service.byCode(PROOF, code, "https://app.example/back", verifier, "203.0.113.7")
                            .tokens());
            assertNotNull(
                    service.byRefreshToken(PROOF, Objects.requireNonNull(byConsent.refreshToken()), "203.0.113.7")
                            .tokens(),
                    "the child has let it in from a device that was approved");
        });
    }
}
