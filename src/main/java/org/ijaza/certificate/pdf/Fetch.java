package org.ijaza.certificate.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Asks services of others over http or https, with limits to what they may answer. Safe for many threads.
 *
 * @param client never follows to another address
 * @param patience for which an answer may be waited for
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
        HttpResponse<InputStream> response =
                client.send(request.timeout(patience).build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != OK) {
                throw new IOException(response.uri() + " answers " + response.statusCode());
            }
            byte[] answer = body.readNBytes(largest + 1);
            if (answer.length > largest) {
                throw new IOException(response.uri() + " answers more than " + largest + " bytes");
            }
            return answer;
        }
    }
}
