package org.ijaza.account.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.ijaza.account.Token;

/** The cookie that signs a browser in. */
final class TokenCookie {

    private static final String NAME = "ijaza-token";
    // longer than a device lives unused: when that ends is the server's to say, and shifts with each use
    private static final int MAX_AGE_SECONDS = 365 * 24 * 60 * 60;

    private TokenCookie() {}

    static Optional<Token> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(cookie -> new Token(cookie.getValue()))
                .findFirst();
    }

    static void give(Token token, HttpServletRequest request, HttpServletResponse response) {
        leaveDesks(request);
        response.addCookie(cookie(token.text(), MAX_AGE_SECONDS, request));
    }

    static void remove(HttpServletRequest request, HttpServletResponse response) {
        leaveDesks(request);
        response.addCookie(cookie("", 0, request));
    }

    /** What was open at a desk is nothing for whoever signs in next on this browser. */
    private static void leaveDesks(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static Cookie cookie(String value, int maxAge, HttpServletRequest request) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setMaxAge(maxAge);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
