package org.ijaza.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.util.Locale;
import org.ijaza.platform.Hash;

/**
 * A code on paper that takes the place of one from the app, once. It has 78 random bits, so that its plain hash
 * tells nothing of it.
 */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode {

    /** How many somebody gets at a time. */
    static final int COUNT = 10;

    // letters and digits that nobody takes for one another: without I, L, O, U, 0 and 1
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "code_hash")
    private String codeHash;

    protected RecoveryCode() {}

    RecoveryCode(long personId, String code) {
        this.personId = personId;
        this.codeHash = hash(code);
    }

    /** A new one as it is shown, in groups of four. */
    static String fresh() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** What the database keeps of a code, however it is typed: capital or small, with or without hyphens. */
    static String hash(String typed) {
        return Hash.sha256(typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }
}
