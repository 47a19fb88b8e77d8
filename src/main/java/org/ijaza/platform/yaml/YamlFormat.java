package org.ijaza.platform.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A kind of YAML file, described by a JSON Schema (2020-12) that lies as a resource beside a class. The
 * schema decides which fields there are; it may give a regular expression its own words in
 * {@code patternErrorMessage}, as editors know it. May refer to other schemas of the same folder, to
 * nothing else: no schema is ever fetched. Safe for many threads.
 */
public final class YamlFormat {

    /** The largest file that is read, in bytes. */
    public static final long LARGEST_FILE = 2 << 20;

    private static final String ROOT = "ijaza:/";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonSchema schema;
    private final Map<String, JsonNode> files = new ConcurrentHashMap<>();
    private final Class<?> beside;
    private final Set<String> apart;

    /**
     * @param beside class in whose package folder the schema lies
     * @param schema name relative to it, for example {@code schema/course.schema.json}
     * @throws RuntimeException if the schema itself is missing or broken
     */
    public YamlFormat(Class<?> beside, String schema) {
        this(beside, schema, Set.of());
    }

    /**
     * As above, for a file of which a part is read elsewhere.
     *
     * @param apart fields of the file that are not looked at here
     */
    public YamlFormat(Class<?> beside, String schema, Set<String> apart) {
        this.beside = beside;
        this.apart = Set.copyOf(apart);
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.values(List::clear)
                        .add(iri -> iri.toString().startsWith(ROOT) ? () -> open(iri.toString()) : null)));
        this.schema = factory.getSchema(
                SchemaLocation.of(ROOT + schema),
                SchemaValidatorsConfig.builder().preloadJsonSchema(true).build());
        this.schema.initializeValidators();
    }

    private InputStream open(String iri) throws IOException {
        InputStream stream = beside.getResourceAsStream(iri.substring(ROOT.length()));
        if (stream == null) {
            throw new IOException("no schema " + iri + " beside " + beside);
        }
        return stream;
    }

    private JsonNode file(String iri) {
        return files.computeIfAbsent(iri, key -> {
            try (InputStream stream = open(key)) {
                return JSON.readTree(stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Reads a file, and collects what is wrong with it.
     *
     * @param name the file as its author knows it, for messages
     * @return nothing if something is wrong; the findings then say what
     */
    public Optional<Node> read(Path file, String name, Findings findings) {
        try {
            return Optional.of(read(file, name));
        } catch (Problems problems) {
            findings.addAll(problems.list());
            return Optional.empty();
        }
    }

    /**
     * Reads what stands in a file, and collects what is wrong with it.
     *
     * @param content in UTF-8
     * @param name the file as its author knows it, for messages
     * @return nothing if something is wrong; the findings then say what
     */
    public Optional<Node> read(byte[] content, String name, Findings findings) {
        try {
            return Optional.of(read(content, name));
        } catch (Problems problems) {
            findings.addAll(problems.list());
            return Optional.empty();
        }
    }

    /**
     * Reads a file.
     *
     * @param name the file as its author knows it, for messages
     * @throws Problems if it cannot be read, is larger than {@link #LARGEST_FILE}, is not YAML in UTF-8, or
     *     breaks the schema
     */
    public Node read(Path file, String name) {
        byte[] bytes;
        try {
            if (!Files.isRegularFile(file)) {
                throw problem(name, "this file is missing");
            }
            if (Files.size(file) > LARGEST_FILE) {
                throw problem(name, "the file is larger than " + (LARGEST_FILE >> 10) + " KB");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw problem(name, "the file cannot be read: " + e.getMessage());
        }
        return read(bytes, name);
    }

    private Node read(byte[] content, String name) {
        try {
            return parse(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .toString(),
                    name);
        } catch (CharacterCodingException e) {
            throw problem(name, "the file is not saved in UTF-8");
        }
    }

    /**
     * Reads a text as if it stood in a file.
     *
     * @throws Problems if it is not YAML or breaks the schema
     */
    public Node parse(String text, String name) {
        Node root = YamlParser.parse(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        Findings findings = new Findings();
        SchemaWords words = new SchemaWords(root, this::file);
        schema.validate(judged(root)).forEach(message -> words.problem(message).ifPresent(findings::add));
        findings.throwIfAny();
        return root;
    }

    private JsonNode judged(Node root) {
        JsonNode all = json(root);
        if (all instanceof ObjectNode fields) {
            fields.remove(apart);
        }
        return all;
    }

    private static JsonNode json(Node node) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        Object value = node.value();
        if (value instanceof Map) {
            ObjectNode object = factory.objectNode();
            node.fields().forEach((name, child) -> object.set(name, json(child)));
            return object;
        }
        if (value instanceof List) {
            ArrayNode array = factory.arrayNode();
            node.items().forEach(child -> array.add(json(child)));
            return array;
        }
        if (value instanceof Boolean truth) {
            return factory.booleanNode(truth);
        }
        if (value instanceof Long number) {
            return factory.numberNode(number);
        }
        if (value instanceof BigDecimal number) {
            return factory.numberNode(number);
        }
        return value == null ? factory.nullNode() : factory.textNode(((String) value).strip());
    }

    private static Problems problem(String name, String message) {
        return new Problems(List.of(new Problem(name, 0, message)));
    }
}
