package org.ijaza.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ijaza.account.Browser;
import org.ijaza.account.EmailAddress;
import org.ijaza.account.Entrance;
import org.ijaza.account.SignIn;
import org.omnifaces.cdi.Param;

/** Signing in, and going on to where somebody wanted to go. */
@Named
@RequestScoped
public class SignInPage {

    private static final String SECOND_STEP = "/account/second-step";
    static final String HOME = "/learn/";

    @Inject
    private SignIn signIn;

    @Inject
    private ExternalContext external;

    /** Path that somebody came from and wants to return to. */
    @Inject
    @Param
    private String to;

    private String email;
    private String password;

    public void enter() throws IOException {
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        Browser browser = Browser.of(request.getHeader("User-Agent"));
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        Entrance entrance = signIn.signIn(new EmailAddress(email), password, browser);
        Optional<String> target = LocalPath.of(to).map(LocalPath::text);
        if (entrance.complete()) {
            TokenCookie.DEVICE.give(entrance.token(), request, response);
            external.redirect(target.orElse(HOME));
        } else {
            TokenCookie.STEP.give(entrance.token(), request, response);
            external.redirect(SECOND_STEP
                    + target.map(path -> "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                            .orElse(""));
        }
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
