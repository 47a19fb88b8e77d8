package org.ijaza.load;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the load client found, read from the report that it leaves. */
final class Report {

    /** The report is no JSON: it assigns an object to a variable, and functions follow. */
    private static final ObjectMapper SCRIPT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private final JsonNode root;

    private Report(JsonNode root) {
        this.root = root;
    }

    /** @param folder where the client left it, somewhere below */
    static Report in(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            String script = Files.readString(
                    all.filter(path -> path.endsWith("js/stats.js")).findFirst().orElseThrow());
            return new Report(SCRIPT.readTree(script.substring(script.indexOf('{'))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Requests of one name.
     *
     * @param ok how many were answered as expected
     * @param median milliseconds until the answer had come in full
     * @param high the same, which 95 % kept
     */
    record Line(long ok, long median, long high) {}

    Optional<Line> find(String request) {
        return StreamSupport.stream(root.get("contents").spliterator(), false)
                .filter(content -> content.get("name").asText().equals(request))
                .map(content -> content.get("stats"))
                .map(stats -> new Line(
                        stats.get("numberOfRequests").get("ok").asLong(),
                        stats.get("percentiles1").get("total").asLong(),
                        stats.get("percentiles3").get("total").asLong()))
                .findFirst();
    }

    /** Requests that were not answered as expected, of any name. */
    long errors() {
        return root.get("stats").get("numberOfRequests").get("ko").asLong();
    }
}
