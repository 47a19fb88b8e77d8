package org.ijaza.quiz.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.ijaza.platform.NotFound;
import org.omnifaces.cdi.Param;

/** Of which draft and module an address speaks; without a module, of an adaptation's own questions or of all modules. */
@RequestScoped
public class BankAddress {

    @Inject
    @Param(name = "draft")
    private Long draft;

    @Inject
    @Param
    private String module;

    @PostConstruct
    void load() {
        module = module == null || module.isBlank() ? null : module;
    }

    /** @throws NotFound if the address names none */
    public long getDraft() {
        if (draft == null) {
            throw new NotFound();
        }
        return draft;
    }

    /** Its id; null if the address names none. */
    public String getModule() {
        return module;
    }

    /** What names them in an address, from the question mark on. */
    public String parameters() {
        return "?draft=" + draft + (module == null ? "" : "&module=" + module);
    }

    /** The address of one of the author's pages about the same. */
    public String of(String page) {
        return "/author/" + page + parameters();
    }

    /** The same, as an action answers it. */
    public String redirect(String page) {
        return of(page).replaceFirst("\\?", "?faces-redirect=true&");
    }
}
