package org.ijaza.qualification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.platform.StartProblem;
import org.ijaza.platform.yaml.Problems;
import org.ijaza.qualification.requirement.Requirement;

/**
 * The schemes of all kinds, as their files say.
 *
 * @param broken what is wrong with the others, by kind, with file and line
 */
record SchemeFolder(List<SchemeFile> sound, Map<String, String> broken) {

    SchemeFolder {
        sound = List.copyOf(sound);
        broken = Map.copyOf(broken);
    }

    /** @throws StartProblem if the folder itself cannot be read */
    static SchemeFolder read(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> kinds = inside.filter(path -> Files.isRegularFile(path.resolve("certificate.yaml")))
                    .sorted()
                    .toList();
            return read(kinds);
        } catch (IOException e) {
            throw new StartProblem("the certificate kinds in " + folder + " cannot be read: " + e.getMessage());
        }
    }

    private static SchemeFolder read(List<Path> folders) {
        Map<String, String> broken = new TreeMap<>();
        List<SchemeFile> files = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        for (Path folder : folders) {
            String kind = folder.getFileName().toString();
            kinds.add(kind);
            try {
                SchemeFile.read(folder).ifPresent(files::add);
            } catch (Problems problems) {
                broken.put(kind, problems.getMessage());
            }
        }
        Map<String, SchemeFile> byKind =
                files.stream().collect(Collectors.toMap(file -> file.scheme().kind(), Function.identity()));
        for (SchemeFile file : files) {
            strayOf(file, byKind, kinds)
                    .ifPresent(message -> broken.put(
                            file.scheme().kind(), file.problem(message).toString()));
        }
        files.removeIf(file -> broken.containsKey(file.scheme().kind()));
        return new SchemeFolder(files, broken);
    }

    /** What is wrong with the certificates that a scheme asks for. */
    private static Optional<String> strayOf(SchemeFile file, Map<String, SchemeFile> all, Set<String> kinds) {
        Optional<String> unknown = askedBy(file)
                .filter(kind -> !kinds.contains(kind))
                .findFirst()
                .map(kind -> "it asks for the certificate '" + kind + "', which does not exist");
        return unknown.isPresent() ? unknown : cycle(file, all);
    }

    private static Optional<String> cycle(SchemeFile start, Map<String, SchemeFile> all) {
        Map<String, String> askedFrom = new HashMap<>();
        List<String> open = new ArrayList<>(List.of(start.scheme().kind()));
        while (!open.isEmpty()) {
            String kind = open.remove(0);
            List<String> asked = Optional.ofNullable(all.get(kind)).stream()
                    .flatMap(SchemeFolder::askedBy)
                    .toList();
            for (String next : asked) {
                if (askedFrom.putIfAbsent(next, kind) == null) {
                    open.add(next);
                }
            }
        }
        String kind = start.scheme().kind();
        if (!askedFrom.containsKey(kind)) {
            return Optional.empty();
        }
        StringBuilder round = new StringBuilder(kind);
        for (String from = askedFrom.get(kind); !from.equals(kind); from = askedFrom.get(from)) {
            round.insert(0, from + " → ");
        }
        return Optional.of("nobody could ever begin: " + kind + " → " + round);
    }

    private static Stream<String> askedBy(SchemeFile file) {
        return Stream.concat(file.scheme().entry().stream(), file.scheme().later().stream())
                .flatMap(Requirement::certificates)
                .distinct();
    }
}
