package org.ijaza.certificate.log.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The SHA-256 hash of a node of a Merkle tree (RFC 9162, section 2.1.1). Leaves and inner nodes are hashed with
 * different first bytes, so that neither can be passed off as the other. Never changes.
 */
public final class NodeHash {

    private static final byte LEAF = 0;
    private static final byte INNER = 1;
    private static final int LENGTH = 32;

    private final byte[] bytes;

    private NodeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Of a tree without leaves. */
    public static NodeHash empty() {
        return new NodeHash(sha256().digest());
    }

    /** Of a leaf with this content. */
    public static NodeHash leaf(byte[] content) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new NodeHash(digest.digest(content));
    }

    /** Of a leaf with this text, in UTF-8. */
    public static NodeHash leaf(String content) {
        return leaf(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Of a node with these children. */
    public static NodeHash inner(NodeHash left, NodeHash right) {
        MessageDigest digest = sha256();
        digest.update(INNER);
        digest.update(left.bytes);
        return new NodeHash(digest.digest(right.bytes));
    }

    /** @throws IllegalArgumentException if these are not 64 hexadecimal digits */
    public static NodeHash ofHex(String hex) {
        return ofBytes(HexFormat.of().parseHex(hex));
    }

    /** @throws IllegalArgumentException if this is not the Base64 of 32 bytes */
    public static NodeHash ofBase64(String base64) {
        return ofBytes(Base64.getDecoder().decode(base64));
    }

    private static NodeHash ofBytes(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has " + LENGTH + " bytes, not " + bytes.length);
        }
        return new NodeHash(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NodeHash hash && Arrays.equals(hash.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
