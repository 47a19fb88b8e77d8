package org.ijaza.course.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ijaza.platform.yaml.Findings;

/** Reads the pictures, sounds and documents that lessons use. What no lesson uses stays unnamed. */
record MediaReader(PackageFolder folder, Findings findings) {

    List<MediaFile> read(List<CoursePackage.Module> modules, List<CoursePackage.Adaptation> adaptations) {
        Set<String> used = new TreeSet<>();
        Stream.concat(
                        modules.stream().flatMap(module -> module.lessons().stream()),
                        adaptations.stream()
                                .flatMap(adaptation -> adaptation.lessons().stream())
                                .map(CoursePackage.LocalLesson::lesson))
                .flatMap(lesson -> lesson.texts().values().stream())
                .forEach(text -> used.addAll(text.media().keySet()));
        List<MediaFile> files = new ArrayList<>();
        used.stream().filter(folder::has).forEach(name -> file(name).ifPresent(files::add));
        return files;
    }

    private Optional<MediaFile> file(String name) {
        Optional<MediaType> type = MediaType.ofName(name);
        if (type.isEmpty()) {
            folder.passOver(name);
            findings.add(folder.shown(name), 0, "files for lessons end in " + MediaType.allEndings());
            return Optional.empty();
        }
        Optional<byte[]> bytes = folder.bytes(name, type.get().largest());
        bytes.filter(svg -> type.get() == MediaType.SVG)
                .flatMap(svg -> SvgCheck.findProblem(svg).or(() -> SvgLanguages.findProblem(svg)))
                .ifPresent(problem -> findings.add(folder.shown(name), 0, problem));
        return bytes.map(content -> new MediaFile(name, type.get(), Digests.sha256(content), folder.files()));
    }
}
