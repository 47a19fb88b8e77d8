package org.ijaza.quiz.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ijaza.platform.StartNotice;
import org.ijaza.platform.StartStep;

/** Makes questions findable that were published before there was a search, a few at a time. */
@ApplicationScoped
public class BankStart implements StartStep {

    private static final int AT_ONCE = 200;

    @Inject
    private SearchTexts texts;

    @Override
    public int order() {
        return 25;
    }

    @Override
    public void run(StartNotice notice) {
        int filled;
        do {
            filled = texts.fill(AT_ONCE);
        } while (filled == AT_ONCE);
    }
}
