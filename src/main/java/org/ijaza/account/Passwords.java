package org.ijaza.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.ijaza.platform.Invalid;

/**
 * Hashes of passwords: Argon2id with 19 MiB, two passes, one lane, as OWASP's password storage cheat sheet asks,
 * kept in the PHC string format, so that stronger settings later leave the old hashes readable.
 */
@ApplicationScoped
public class Passwords {

    /** Fewest characters of a password. */
    public static final int SHORTEST = 10;

    /** Most characters, so that nobody keeps the server busy with a book. */
    public static final int LONGEST = 128;

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern FORMAT = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();
    // each computation takes 19 MiB: more at once than cores gains nothing and may exhaust the memory
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /**
     * Whether a new password will do.
     *
     * @param field id of the form field
     * @throws Invalid if it is too short or too long, or is the e-mail address
     */
    void check(String field, String password, EmailAddress email) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new Invalid(field, "account.password.tooShort", SHORTEST);
        }
        if (length > LONGEST) {
            throw new Invalid(field, "account.password.tooLong", LONGEST);
        }
        if (password.strip().equalsIgnoreCase(email.text())) {
            throw new Invalid(field, "account.password.isEmail");
        }
    }

    /** A hash with a new salt. */
    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = compute(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /** Whether it is the password of this hash; takes as long whether it is or not. */
    boolean matches(String password, String phc) {
        Matcher parts = FORMAT.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalStateException("not a hash in the PHC format of Argon2id");
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        int memory = Integer.parseInt(parts.group(1));
        int passes = Integer.parseInt(parts.group(2));
        int lanes = Integer.parseInt(parts.group(3));
        return MessageDigest.isEqual(expected, compute(password, salt, memory, passes, lanes, expected.length));
    }

    /** Spends the time of {@link #matches} where there is no account, so that the time tells nothing. */
    void matchesNobody(String password) {
        compute(password, new byte[SALT_BYTES], MEMORY_KIB, PASSES, LANES, HASH_BYTES);
    }

    private byte[] compute(String password, byte[] salt, int memoryKib, int passes, int lanes, int length) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build();
        byte[] hash = new byte[length];
        cores.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(parameters);
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            cores.release();
        }
        return hash;
    }
}
