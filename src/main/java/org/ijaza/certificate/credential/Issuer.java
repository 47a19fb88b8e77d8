package org.ijaza.certificate.credential;

import java.net.URI;
import org.ijaza.platform.Settings;

/**
 * A centre as an issuer of credentials.
 *
 * @param site address of the platform, without a slash at its end
 * @param centreId id of the centre
 */
public record Issuer(String site, long centreId) {

    /** The centre as an issuer of this platform. */
    public static Issuer of(long centreId, Settings settings) {
        return new Issuer(settings.url(), centreId);
    }

    /** Its decentralized identifier ({@code did:web}), which leads to {@link #address()}{@code /did.json}. */
    public String did() {
        URI address = URI.create(site);
        String port = address.getPort() < 0 ? "" : "%3A" + address.getPort();
        return "did:web:" + address.getHost() + port + address.getPath().replace('/', ':') + ":issuers:" + centreId;
    }

    /** Below which stand the document that its identifier leads to and its status lists. */
    public String address() {
        return site + "/issuers/" + centreId;
    }

    /** Where the standing of its certificates of a year is published. */
    public String statusList(int year) {
        return address() + "/status/" + year;
    }

    /** Names one of its keys. */
    String keyId(String thumbprint) {
        return did() + "#" + thumbprint;
    }
}
