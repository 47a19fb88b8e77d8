package org.ijaza.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ijaza.platform.Hash;

/** A file that a candidate hands in; its bytes are {@link HandedInContent}. */
@Entity
@Table(name = "handed_in")
public class HandedIn {

    /** Most files handed in at once. */
    public static final int MOST = 5;
    /** Most bytes of a file. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /** In place of a round, for a file that proves a piece of evidence. */
    static final int EVIDENCE = 0;

    private static final int LONGEST_NAME = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "candidacy_id")
    private Candidacy candidacy;

    @Column(name = "hand_in_round")
    private int round;

    private String name;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    private long bytes;
    private String sha256;

    @Column(name = "added_at")
    private Instant addedAt;

    protected HandedIn() {}

    HandedIn(Candidacy candidacy, int round, String name, FileKind kind, byte[] content, Instant now) {
        this.candidacy = candidacy;
        this.round = round;
        this.name = tidy(name) + "." + kind.extension();
        this.kind = kind;
        this.bytes = content.length;
        this.sha256 = Hash.sha256(content);
        this.addedAt = now;
    }

    /** Letters, digits, spaces, hyphens and underscores of the last part of the name, without its extension. */
    private static String tidy(String name) {
        String last = name == null ? "" : name.replaceAll(".*[/\\\\]", "").replaceFirst("\\.[^.]*$", "");
        String plain = last.replaceAll("[^\\p{L}\\p{M}\\p{N} _-]", " ").strip().replaceAll(" +", " ");
        String cut =
                plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME).strip() : plain;
        return cut.isEmpty() ? "file" : cut;
    }

    public long getId() {
        return id;
    }

    public Candidacy getCandidacy() {
        return candidacy;
    }

    /** Which hand-in it belongs to, from 1; 0 if it proves a piece of evidence. */
    public int getRound() {
        return round;
    }

    /** With the extension of what it is, whatever it was called. */
    public String getName() {
        return name;
    }

    public FileKind getKind() {
        return kind;
    }

    public long getBytes() {
        return bytes;
    }

    /** Of its bytes, as 64 hexadecimal digits. */
    public String getSha256() {
        return sha256;
    }
}
