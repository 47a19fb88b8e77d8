package org.ijaza.certificate.pdf;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks services of others over http or https, with limits to what they may answer. Safe for many threads.
 *
 * @param client never follows to another address
 * @param patience for which the whole of an answer may be waited for
 * @param largest number of bytes of an answer
 */
record Fetch(HttpClient client, Duration patience, int largest) {

    private static final int OK = 200;

    static Fetch within(Duration patience, int largest) {
        return new Fetch(HttpClient.newBuilder().connectTimeout(patience).build(), patience, largest);
    }

    /** Whether it is an address that can be asked. */
    static boolean isAddress(URI address) {
        return address.getHost() != null && address.getScheme().matches("(?i)https?");
    }

    /** @throws IOException if nobody answers well, or not within the limits */
    byte[] get(URI address) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(address).GET());
    }

    /**
     * @param type of the content (RFC 9110)
     * @throws IOException if nobody answers well, or not within the limits
     */
    byte[] post(URI address, String type, byte[] content) throws IOException, InterruptedException {
        return answer(
                HttpRequest.newBuilder(address).header("Content-Type", type).POST(BodyPublishers.ofByteArray(content)));
    }

    private byte[] answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest asking = request.timeout(patience).build(); // which ends with the first byte of the answer
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(asking, head -> new BoundedBody(largest));
        try {
            HttpResponse<byte[]> response = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != OK) {
                throw new IOException(asking.uri() + " answers " + response.statusCode());
            }
            return response.body();
        } catch (TimeoutException e) {
            throw new IOException(asking.uri() + " does not answer in time", e);
        } catch (ExecutionException e) {
            throw new IOException(asking.uri() + ": " + e.getCause().getMessage(), e);
        } finally {
            asked.cancel(true);
        }
    }
}
