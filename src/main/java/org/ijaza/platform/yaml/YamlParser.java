package org.ijaza.platform.yaml;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Builds {@link Node}s from the parser's events rather than through SnakeYAML's own objects: so nothing of
 * a file is ever expanded or instantiated (no aliases, no tags), each name and value keeps its line, and
 * {@code NO} stays the code of Norway instead of becoming "false" as YAML 1.1 has it.
 */
final class YamlParser {

    private static final int DEEPEST = 30;
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,18}\\.[0-9]{1,18}");

    private final String file;
    private final Iterator<Event> events;
    private int depth;

    private YamlParser(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE); // YamlFormat has its own limit, and says so in better words
        this.file = file;
        this.events = new Yaml(options).parse(new StringReader(text)).iterator();
    }

    /** @throws Problems if the text is not YAML, or uses what authors' files have no need for */
    static Node parse(String file, String text) {
        try {
            return new YamlParser(file, text).document();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw problem(file, line, inPlainWords(e));
        } catch (YAMLException e) {
            throw problem(file, 0, "cannot be read as YAML: " + e.getMessage());
        }
    }

    private Node document() {
        events.next(); // start of the stream
        Event start = events.next();
        if (start.is(Event.ID.StreamEnd)) {
            throw problem(file, 0, "the file is empty");
        }
        Node root = node(events.next());
        events.next(); // end of the document
        Event end = events.next();
        if (!end.is(Event.ID.StreamEnd)) {
            throw problem(end, "the file has a second part after a line '---': only one is expected");
        }
        return root;
    }

    private Node node(Event event) {
        refuseReferencesAndTags(event);
        if (++depth > DEEPEST) {
            throw problem(event, "the fields are nested too deeply");
        }
        try {
            if (event instanceof MappingStartEvent) {
                return group(event);
            }
            return event instanceof SequenceStartEvent ? list(event) : single((ScalarEvent) event);
        } finally {
            depth--;
        }
    }

    private Node group(Event start) {
        Map<String, Node> fields = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (Event event = events.next(); !event.is(Event.ID.MappingEnd); event = events.next()) {
            refuseReferencesAndTags(event);
            if (!(event instanceof ScalarEvent name)) {
                throw problem(event, "the name of a field is expected here");
            }
            if (lines.putIfAbsent(name.getValue(), line(name)) != null) {
                throw problem(
                        event,
                        "'" + name.getValue() + "' stands here a second time (first in line "
                                + lines.get(name.getValue()) + ")");
            }
            fields.put(name.getValue(), node(events.next()));
        }
        return Node.group(file, line(start), fields, lines);
    }

    private Node list(Event start) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); !event.is(Event.ID.SequenceEnd); event = events.next()) {
            items.add(node(event));
        }
        return Node.list(file, line(start), items);
    }

    private Node single(ScalarEvent event) {
        return Node.single(file, line(event), event.isPlain() ? plain(event.getValue()) : event.getValue());
    }

    private static Object plain(String value) {
        return switch (value) {
            case "", "~", "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> {
                if (WHOLE.matcher(value).matches()) {
                    yield Long.valueOf(value);
                }
                yield DECIMAL.matcher(value).matches() ? new BigDecimal(value) : value;
            }
        };
    }

    private void refuseReferencesAndTags(Event event) {
        if (event instanceof AliasEvent || ((NodeEvent) event).getAnchor() != null) {
            throw problem(
                    event, "a value must not begin with & or * (YAML's references are not allowed): put it in quotes");
        }
        String tag = event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        if (tag != null) {
            throw problem(event, "a value must not begin with ! (YAML's tags are not allowed): put it in quotes");
        }
    }

    private static String inPlainWords(MarkedYAMLException e) {
        String said = String.valueOf(e.getProblem());
        if (said.contains("mapping values are not allowed")) {
            return "a text with a colon and a space in it must stand in quotes; or the indentation is wrong";
        }
        if (said.contains("'\\t(TAB)'") || said.contains("\\t")) {
            return "indent with spaces, not with tabs";
        }
        if (said.contains("expected <block end>")) {
            return "the indentation does not fit the lines above, or a text with quotes in it is not itself in quotes";
        }
        if (said.contains("expected ',' or '}'") || said.contains("expected ',' or ']'")) {
            return "a comma or a closing bracket is missing; a text with a comma or a bracket must stand in quotes";
        }
        if (said.contains("could not find expected ':'")) {
            return "a colon after the name of a field is missing, or a text over several lines is not indented";
        }
        return "cannot be read as YAML: " + said;
    }

    private Problems problem(Event where, String message) {
        return problem(file, line(where), message);
    }

    private static Problems problem(String file, int line, String message) {
        return new Problems(List.of(new Problem(file, line, message)));
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }
}
