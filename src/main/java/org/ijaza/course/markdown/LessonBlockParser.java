package org.ijaza.course.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Finds where one of our blocks begins and ends. Everything between is parsed as Markdown. */
final class LessonBlockParser extends AbstractBlockParser {

    /** Four spaces make it a code block, as everywhere in Markdown. */
    private static final int CODE_INDENT = 4;

    private static final Pattern OPENING = Pattern.compile(":::+\\s*([^\\s:]+)(?:\\s+(.*?))?\\s*");
    private static final Pattern CLOSING = Pattern.compile(":::+\\s*");

    private final LessonBlock block;
    private final SourceLine title;

    private LessonBlockParser(String word, SourceLine title) {
        this.block = new LessonBlock(word);
        this.title = title;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (state.getIndent() < CODE_INDENT && CLOSING.matcher(rest(state)).matches()) {
            block.close();
            return BlockContinue.finished();
        }
        return BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
        if (title != null) {
            LessonBlock.Title heading = new LessonBlock.Title();
            inlineParser.parse(SourceLines.of(title), heading);
            block.prependChild(heading);
        }
    }

    private static CharSequence rest(ParserState state) {
        CharSequence line = state.getLine().getContent();
        return line.subSequence(state.getNextNonSpaceIndex(), line.length());
    }

    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (state.getIndent() >= CODE_INDENT) {
                return BlockStart.none();
            }
            Matcher opening = OPENING.matcher(rest(state));
            if (!opening.matches()) {
                return BlockStart.none();
            }
            int start = state.getNextNonSpaceIndex();
            SourceLine title = opening.group(2) == null || opening.group(2).isEmpty()
                    ? null
                    : state.getLine().substring(start + opening.start(2), start + opening.end(2));
            return BlockStart.of(new LessonBlockParser(opening.group(1), title))
                    .atIndex(state.getLine().getContent().length());
        }
    }
}
