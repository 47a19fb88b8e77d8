package org.ijaza.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ijaza.account.Browser;
import org.ijaza.account.SecondStep;
import org.ijaza.account.Token;
import org.ijaza.platform.Conflict;
import org.omnifaces.cdi.Param;

/** The second step of signing in: a code of the app, or a recovery code. */
@Named
@RequestScoped
public class SecondStepPage {

    @Inject
    private SecondStep secondStep;

    @Inject
    private ExternalContext external;

    /** Path that somebody came from and wants to return to. */
    @Inject
    @Param
    private String to;

    private boolean open;
    private String code;

    @PostConstruct
    void look() {
        open = TokenCookie.STEP.read(request()).filter(secondStep::isOpen).isPresent();
    }

    public void enter() throws IOException {
        HttpServletRequest request = request();
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        Token pending = TokenCookie.STEP.read(request).orElseThrow(() -> new Conflict("factor.step.over"));
        Token device = secondStep.signIn(pending, code, Browser.of(request.getHeader("User-Agent")));
        TokenCookie.STEP.remove(request, response);
        TokenCookie.DEVICE.give(device, request, response);
        external.redirect(LocalPath.of(to).map(LocalPath::text).orElse(SignInPage.HOME));
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) external.getRequest();
    }

    /** Whether the first step was taken in this browser a short time ago. */
    public boolean isOpen() {
        return open;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
