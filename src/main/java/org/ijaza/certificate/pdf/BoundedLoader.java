package org.ijaza.certificate.pdf;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Fetches for DSS, within the limits of {@link Fetch}. For one thread. */
final class BoundedLoader implements DataLoader {
    private static final long serialVersionUID = 1;

    private static final int LARGEST_ANSWER = 1 << 20;
    private static final Fetch FETCH = Fetch.within(Duration.ofSeconds(2), LARGEST_ANSWER);

    private String type;

    /** @param type of what it posts (RFC 9110) */
    BoundedLoader(String type) {
        this.type = type;
    }

    /** What is done with an address that can be asked. */
    private interface Asking {
        byte[] of(URI address) throws IOException, InterruptedException;
    }

    @Override
    public byte[] get(String address) {
        return answer(address, FETCH::get);
    }

    /** From the first that answers. */
    @Override
    public DataAndUrl get(List<String> addresses) {
        for (String address : addresses) {
            try {
                return new DataAndUrl(address, get(address));
            } catch (DSSExternalResourceException e) {
                continue; // the next may answer; none is an error below
            }
        }
        throw new DSSExternalResourceException("none of " + addresses + " answers");
    }

    @Override
    public byte[] post(String address, byte[] content) {
        return answer(address, found -> FETCH.post(found, type, content));
    }

    private static byte[] answer(String address, Asking asking) {
        try {
            URI found = URI.create(address);
            if (!Fetch.isAddress(found)) {
                throw new IllegalArgumentException("not an address of http or https: " + address);
            }
            return asking.of(found);
        } catch (IllegalArgumentException | IOException e) {
            throw new DSSExternalResourceException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DSSException("interrupted", e);
        }
    }

    @Override
    public void setContentType(String contentType) {
        type = contentType;
    }
}
