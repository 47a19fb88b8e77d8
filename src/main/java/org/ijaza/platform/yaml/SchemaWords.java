package org.ijaza.platform.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Says in plain words what a JSON Schema validator found, and on which line. */
final class SchemaWords {

    private final Node root;
    private final Function<String, JsonNode> schemas;

    /** @param schemas gives a schema file by its address */
    SchemaWords(Node root, Function<String, JsonNode> schemas) {
        this.root = root;
        this.schemas = schemas;
    }

    /** Nothing for messages that only repeat another one (inside alternatives). */
    Optional<Problem> problem(ValidationMessage message) {
        if (insideAlternative(message.getEvaluationPath())) {
            return Optional.empty();
        }
        Node node = root;
        String name = "";
        JsonNodePath path = message.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            if (step instanceof Integer index) {
                node = node.items().get(index);
                name = name.isEmpty() ? "item " + (index + 1) : name;
            } else {
                name = step.toString();
                node = node.get(name);
            }
        }
        int line = "additionalProperties".equals(message.getType()) || "false".equals(message.getType())
                ? lineOfField(node, message)
                : node.line();
        return Optional.of(new Problem(node.file(), line, words(message, node, name)));
    }

    private int lineOfField(Node node, ValidationMessage message) {
        return message.getProperty() != null && node.value() instanceof Map
                ? node.lineOf(message.getProperty())
                : node.line();
    }

    private String words(ValidationMessage message, Node node, String name) {
        String in = name.isEmpty() ? "" : " in '" + name + "'";
        String of = name.isEmpty() ? "the file" : "'" + name + "'";
        String limit = limit(message);
        return switch (message.getType()) {
            case "required" -> "'" + message.getProperty() + "' is missing" + in;
            case "additionalProperties" -> "'" + message.getProperty() + "' is not a field" + in + allowed(message);
            case "false" -> "'" + name + "' does not belong here";
            case "type" -> of + (node.value() == null ? " is empty: " : ": ") + expectedType(message, node);
            case "enum" -> of + " must be one of " + choices(message.getSchemaNode()) + ", not '" + node.value() + "'";
            case "const" -> of + " must be '" + message.getSchemaNode().asText() + "'";
            case "pattern" -> of + " must be " + patternWords(message) + ", not '" + node.value() + "'";
            case "minLength" -> "1".equals(limit)
                    ? of + " is empty: a text is expected"
                    : of + " must have at least " + limit + " characters";
            case "maxLength" -> of + " must have at most " + limit + " characters, and has "
                    + ((String) node.value()).length();
            case "minimum" -> of + " must be at least " + limit + ", not " + node.value();
            case "maximum" -> of + " must be at most " + limit + ", not " + node.value();
            case "minItems" -> of + " must have at least " + limit + " entries, and has "
                    + node.items().size();
            case "maxItems" -> of + " must have at most " + limit + " entries, and has "
                    + node.items().size();
            case "uniqueItems" -> of + " names the same thing twice";
            case "oneOf", "anyOf" -> alternatives(message);
            default -> message.getMessage();
        };
    }

    private static String limit(ValidationMessage message) {
        JsonNode schema = message.getSchemaNode();
        return schema == null ? "" : schema.asText();
    }

    private static String expectedType(ValidationMessage message, Node node) {
        JsonNode type = message.getSchemaNode();
        String expected = type == null ? "" : type.asText();
        return switch (expected) {
            case "object" -> "fields (name: value) are expected";
            case "array" -> "a list is expected (lines that begin with '- ', or values in [ ])";
            case "string" -> node.value() instanceof Number || node.value() instanceof Boolean
                    ? "a text is expected: put it in quotes"
                    : "a text is expected";
            case "integer" -> "a whole number is expected";
            case "number" -> "a number is expected";
            case "boolean" -> "true or false is expected";
            default -> message.getMessage();
        };
    }

    /** The schema that the failed keyword stands in. */
    private JsonNode schemaAround(ValidationMessage message) {
        JsonNode schema =
                schemas.apply(message.getSchemaLocation().getAbsoluteIri().toString());
        JsonNodePath path = message.getSchemaLocation().getFragment();
        for (int i = 0; i < path.getNameCount() - 1; i++) {
            Object step = path.getElement(i);
            schema = step instanceof Integer index ? schema.path(index) : schema.path(step.toString());
        }
        return schema;
    }

    private String patternWords(ValidationMessage message) {
        return schemaAround(message)
                .path("patternErrorMessage")
                .asText("of the form " + message.getSchemaNode().asText());
    }

    private String allowed(ValidationMessage message) {
        List<String> names = new ArrayList<>();
        schemaAround(message).path("properties").fieldNames().forEachRemaining(names::add);
        return names.isEmpty() ? "" : "; fields are " + String.join(", ", names);
    }

    private static String choices(JsonNode values) {
        List<String> words = new ArrayList<>();
        values.forEach(value -> words.add(value.asText()));
        return String.join(", ", words);
    }

    private static String alternatives(ValidationMessage message) {
        List<String> fields = new ArrayList<>();
        message.getSchemaNode().findValues("required").forEach(names -> names.forEach(n -> fields.add(n.asText())));
        return "exactly one of " + String.join(", ", fields) + " must be given";
    }

    private static boolean insideAlternative(JsonNodePath path) {
        for (int i = 0; i < path.getNameCount() - 1; i++) {
            if ("oneOf".equals(path.getName(i)) || "anyOf".equals(path.getName(i))) {
                return true;
            }
        }
        return false;
    }
}
