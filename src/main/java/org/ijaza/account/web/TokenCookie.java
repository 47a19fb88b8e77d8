package org.ijaza.account.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.ijaza.account.Token;

/** A cookie with a token. How long the token works is the server's to say; the cookie only lives longer. */
enum TokenCookie {
    /** Signs a browser in. */
    DEVICE("ijaza-token", Duration.ofDays(365)),
    /** Stands for a sign-in that waits for its second step. */
    STEP("ijaza-step", Duration.ofMinutes(15));

    private final String cookieName;
    private final Duration maxAge;

    TokenCookie(String cookieName, Duration maxAge) {
        this.cookieName = cookieName;
        this.maxAge = maxAge;
    }

    Optional<Token> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(cookieName))
                .map(cookie -> new Token(cookie.getValue()))
                .findFirst();
    }

    void give(Token token, HttpServletRequest request, HttpServletResponse response) {
        leaveDesks(request);
        response.addCookie(cookie(token.text(), maxAge, request));
    }

    void remove(HttpServletRequest request, HttpServletResponse response) {
        leaveDesks(request);
        response.addCookie(cookie("", Duration.ZERO, request));
    }

    /** What was open at a desk is nothing for whoever signs in next on this browser. */
    private static void leaveDesks(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private Cookie cookie(String value, Duration age, HttpServletRequest request) {
        Cookie cookie = new Cookie(cookieName, value);
        cookie.setPath("/");
        cookie.setMaxAge((int) age.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
