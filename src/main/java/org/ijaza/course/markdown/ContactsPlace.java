package org.ijaza.course.markdown;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a lesson shows the referral contacts of the reader's country. A lesson is rendered once for everybody, and
 * contacts change: so its HTML has a sentence there, which stands for whoever has no contacts to be shown and which
 * the page may replace.
 */
public final class ContactsPlace {

    /** The class of the sentence; nothing that an author writes can have it. */
    static final String CLASS = "contacts-none";

    private static final Pattern SENTENCE = Pattern.compile("<p class=\"" + CLASS + "\">[^<]*</p>");

    private ContactsPlace() {}

    /**
     * A lesson's HTML around the places for contacts.
     *
     * @return one part more than there are places: the whole, if there is none
     */
    public static List<String> around(String html) {
        return List.of(SENTENCE.split(html, -1));
    }
}
