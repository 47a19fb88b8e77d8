package org.ijaza.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.util.encoders.Base32;

/** A secret on its way into an authenticator app: as an address for a QR code, and as text to be typed. */
public final class SharedSecret {

    private static final String ISSUER = "Ijaza";
    private static final String GROUP = "(.{4})(?!$)";

    private final String email;
    private final String base32;

    SharedSecret(String email, byte[] secret) {
        this.email = email;
        this.base32 = Base32.toBase32String(secret).replace("=", "");
    }

    /** In groups of four letters and digits. */
    public String grouped() {
        return base32.replaceAll(GROUP, "$1 ");
    }

    /** {@code otpauth://totp/…}, as the apps read it. */
    public String address() {
        return "otpauth://totp/" + ISSUER + ":" + encoded(email) + "?secret=" + base32 + "&issuer=" + ISSUER;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
