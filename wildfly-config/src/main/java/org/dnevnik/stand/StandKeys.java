package org.dnevnik.stand;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * All keys of a stand in one folder, made at its first start: those with which it signs tokens, and that of the one system which is registered
 * in it. {@code system.p12} and {@code certificates} are what the system is told of.
 */
public final class StandKeys {

    /** Of both stores; what they hold opens nothing but the stand. */
    public static final String PASSWORD = "stand";

    static final Provider GOST = new BouncyCastleProvider();

    private static final String SYSTEM = "system";
    private static final String RSA = "esia-rsa";
    private static final String OF_GOST = "esia-gost";

    private final Path folder;

    private StandKeys(Path folder) {
        this.folder = folder;
    }

    /** The keys in this folder; they are made when there are none. */
    public static StandKeys in(Path folder) {
        StandKeys keys = new StandKeys(folder);
        try {
            if (!Files.exists(keys.systemStore())) {
                Files.createDirectories(keys.certificates());
                keys.make();
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the system finds its key. */
    public Path systemStore() {
        return folder.resolve("system.p12");
    }

    /** Where the system finds the certificates of the stand. */
    public Path certificates() {
        return folder.resolve("certificates");
    }

    private Path ownStore() {
        return folder.resolve("esia.p12");
    }

    X509Certificate system() throws IOException, GeneralSecurityException {
        return certificate(systemStore(), SYSTEM);
    }

    PrivateKey rsa() throws IOException, GeneralSecurityException {
        return key(ownStore(), RSA);
    }

    PrivateKey gost() throws IOException, GeneralSecurityException {
        return key(ownStore(), OF_GOST);
    }

    private void make() throws IOException, GeneralSecurityException {
        KeyStore own = KeyStore.getInstance("PKCS12", GOST);
        own.load(null, null);
        put(own, RSA, rsaPair(), SelfSigned.RSA);
        put(own, OF_GOST, gostPair(), SelfSigned.GOST);
        write(own, ownStore());
        for (String alias : new String[] {RSA, OF_GOST}) {
            Files.write(
                    certificates().resolve(alias + ".cer"),
                    own.getCertificate(alias).getEncoded());
        }
        KeyStore system = KeyStore.getInstance("PKCS12", GOST);
        system.load(null, null);
        put(system, SYSTEM, gostPair(), SelfSigned.GOST);
        write(system, systemStore());
    }

    private static void put(KeyStore store, String alias, KeyPair pair, SelfSigned way)
            throws IOException, GeneralSecurityException {
        X509Certificate[] chain = {way.certificate(pair, alias)};
        store.setKeyEntry(alias, pair.getPrivate(), PASSWORD.toCharArray(), chain);
    }

    private static KeyPair rsaPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static KeyPair gostPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("ECGOST3410-2012", GOST);
        generator.initialize(new ECGenParameterSpec("GostR3410-2001-CryptoPro-A"));
        return generator.generateKeyPair();
    }

    private static void write(KeyStore store, Path file) throws IOException, GeneralSecurityException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    private static KeyStore read(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12", GOST);
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static PrivateKey key(Path file, String alias) throws IOException, GeneralSecurityException {
        return (PrivateKey) read(file).getKey(alias, PASSWORD.toCharArray());
    }

    private static X509Certificate certificate(Path file, String alias) throws IOException, GeneralSecurityException {
        return (X509Certificate) read(file).getCertificate(alias);
    }
}
