package org.ijaza.course.web;

import com.ibm.icu.text.Collator;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.ijaza.course.reference.SharedReferences;
import org.ijaza.course.reference.Term;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Language;

/** The words of the field in the reader's language. Always those of today, whatever a published lesson says of one. */
@Named
@RequestScoped
public class GlossaryPage {

    @Inject
    private SharedReferences references;

    @Inject
    private Caller caller;

    private List<Term> terms;

    @PostConstruct
    void load() {
        Language language = caller.language();
        Collator collator = Collator.getInstance(caller.locale());
        terms = references.get().terms().stream()
                .sorted(Comparator.comparing(term -> term.term().in(language), collator))
                .toList();
    }

    /** In the order of the reader's alphabet; in Arabic the article counts, as it is written. */
    public List<Term> getTerms() {
        return terms;
    }
}
