package org.ijaza.quiz.exchange;

/** Text on its way into an XML file. */
final class XmlText {

    private XmlText() {}

    /** Without the characters that no XML file can hold. */
    static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point == '\t'
                        || point == '\n'
                        || point >= ' ' && point < 0xD800
                        || point >= 0xE000 && point != 0xFFFE && point != 0xFFFF)
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }
}
