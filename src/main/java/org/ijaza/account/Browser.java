package org.ijaza.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person recognises a browser by: its name and its system, nothing that would tell it from others. */
public record Browser(String description) {

    // the order matters: Edge and Opera call themselves Chrome too, Chrome calls itself Safari, Android is a Linux
    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        PROGRAMS.put("Edg", "Edge");
        PROGRAMS.put("OPR/", "Opera");
        PROGRAMS.put("SamsungBrowser/", "Samsung Internet");
        PROGRAMS.put("Firefox/", "Firefox");
        PROGRAMS.put("FxiOS/", "Firefox");
        PROGRAMS.put("CriOS/", "Chrome");
        PROGRAMS.put("Chrome/", "Chrome");
        PROGRAMS.put("Safari/", "Safari");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "Mac");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    /** By the header {@code User-Agent}; empty where nothing in it is known. */
    public static Browser of(String userAgent) {
        String text = Objects.requireNonNullElse(userAgent, "");
        return new Browser(Stream.of(PROGRAMS, SYSTEMS)
                .flatMap(known -> known.entrySet().stream()
                        .filter(entry -> text.contains(entry.getKey()))
                        .limit(1))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", ")));
    }
}
