package org.ijaza.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Language;

/**
 * Finds the language of the answer: the one chosen by the switch ({@code ?lang=fr}, remembered in a cookie for
 * a year), else the signed-in person's, else what the browser prefers, else Arabic.
 */
public class LanguageFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    static final String COOKIE = "ijaza-language";
    static final String PARAMETER = "lang";
    private static final int ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

    @Inject
    private transient Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        caller.comesFrom(request.getRemoteAddr());
        Optional<Language> chosen = chosen(request);
        if (chosen.isPresent()) {
            remember(chosen.get(), request, response);
            // the address that stays in the bar, and is shared, forces no language on others
            response.sendRedirect(addressWithoutLanguage(request));
            return;
        }
        Optional<Language> remembered = remembered(request);
        if (remembered.isPresent()) {
            caller.speaks(remembered.get());
        } else if (caller.personId().isEmpty()) {
            caller.speaks(preferred(request).orElse(Language.AR));
        }
        chain.doFilter(request, response);
    }

    /** Looks at the query only: asking for a parameter would read the body of a POST. */
    private static Optional<Language> chosen(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? Language.of(request.getParameter(PARAMETER)) : Optional.empty();
    }

    private static void remember(Language language, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(COOKIE, language.code());
        cookie.setPath("/");
        cookie.setMaxAge(ONE_YEAR_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** Whether the person has chosen a language in this browser. */
    static Optional<Language> remembered(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> Language.of(cookie.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Language> preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        for (Locale locale : Collections.list(request.getLocales())) {
            Optional<Language> language = Language.of(locale.getLanguage());
            if (language.isPresent()) {
                return language;
            }
        }
        return Optional.empty();
    }

    private static String addressWithoutLanguage(HttpServletRequest request) {
        String query = Arrays.stream(
                        Objects.requireNonNullElse(request.getQueryString(), "").split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith(PARAMETER + "="))
                .collect(Collectors.joining("&"));
        return request.getRequestURI() + (query.isEmpty() ? "" : "?" + query);
    }
}
