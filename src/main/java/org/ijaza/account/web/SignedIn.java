package org.ijaza.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ijaza.account.People;
import org.ijaza.platform.Caller;

/** What every page knows of the person who is signed in. */
@Named
@RequestScoped
public class SignedIn {

    @Inject
    private Caller caller;

    @Inject
    private People people;

    private String name;

    /** Whether anybody is. */
    public boolean isPresent() {
        return caller.personId().isPresent();
    }

    /** The name in the reader's script, if somebody is signed in. Asks the database when first used. */
    public String getName() {
        if (name == null && isPresent()) {
            name = people.getSelf().getNames().in(caller.language());
        }
        return name;
    }
}
