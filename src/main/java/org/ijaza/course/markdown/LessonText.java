package org.ijaza.course.markdown;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.ijaza.course.reference.References;
import org.ijaza.platform.yaml.Findings;

/** The Markdown of a lesson in one language, as its author wrote it. */
public final class LessonText {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), FootnotesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .customBlockParserFactory(new LessonBlockParser.Factory())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(30)
            .build();

    private final String markdown;
    private final SortedMap<String, Integer> media;

    private LessonText(String markdown, SortedMap<String, Integer> media) {
        this.markdown = markdown;
        this.media = Collections.unmodifiableSortedMap(media);
    }

    /**
     * Reads a lesson's text and says what is wrong with it: HTML, a level-one heading, a block that is not
     * closed or not known, a picture without a description, an address that is not allowed, a footnote
     * without its text, a link to a source or a term that there is not, a law without its source.
     *
     * @param file the file as its author knows it, for the findings
     * @param references what it may link to
     */
    public static LessonText read(String file, String markdown, References references, Findings findings) {
        SortedMap<String, Integer> media = new TreeMap<>();
        LessonChecks checks = new LessonChecks(file, references, findings, media);
        checks.check(markdown, PARSER.parse(markdown));
        return new LessonText(markdown, media);
    }

    /** Files of the course's {@code media} folder that the text shows or links, as {@code media/name}, with the line of the first use. */
    public SortedMap<String, Integer> media() {
        return media;
    }

    /** The text as written. */
    public String markdown() {
        return markdown;
    }

    Node parse() {
        return PARSER.parse(markdown);
    }
}
