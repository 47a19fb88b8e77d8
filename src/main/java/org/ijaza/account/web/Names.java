package org.ijaza.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ijaza.account.PersonNames;
import org.ijaza.platform.Caller;

/** People's names in the reader's script, for pages. */
@Named
@RequestScoped
public class Names {

    @Inject
    private Caller caller;

    public String in(PersonNames names) {
        return names.in(caller.language());
    }
}
