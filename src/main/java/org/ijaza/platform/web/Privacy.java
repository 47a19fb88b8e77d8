package org.ijaza.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Language;

/** The privacy notice, written as Markdown in {@code resources/about}, made HTML once. */
@Named
@ApplicationScoped
public class Privacy {

    private final Map<Language, String> html = new EnumMap<>(Language.class);

    @Inject
    private Caller caller;

    @PostConstruct
    void render() {
        Parser parser = Parser.builder().build();
        HtmlRenderer renderer = HtmlRenderer.builder().escapeHtml(true).build();
        for (Language language : Language.values()) {
            html.put(language, renderer.render(parser.parse(read("/about/privacy." + language.code() + ".md"))));
        }
    }

    /** In the reader's language. */
    public String getHtml() {
        return html.get(caller.language());
    }

    private static String read(String name) {
        try (InputStream content = Privacy.class.getResourceAsStream(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
