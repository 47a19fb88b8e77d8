package org.ijaza.course.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ijaza.platform.yaml.Findings;

/**
 * Files in a folder, listed once: what is not in that list is never opened, so that no name and no link leads out of
 * the folder.
 */
final class FolderFiles implements PackageFiles {

    private final Path root;
    private final Findings findings;
    private final SortedMap<String, Path> files = new TreeMap<>();

    /** Lists the folder; names that begin with a dot (of editors and operating systems) are passed over. */
    FolderFiles(Path root, Findings findings) throws IOException {
        this.root = root.toRealPath();
        this.findings = findings;
        Files.walkFileTree(this.root, new Listing());
    }

    @Override
    public String name() {
        return root.getFileName().toString();
    }

    @Override
    public SortedSet<String> names() {
        return new TreeSet<>(files.keySet());
    }

    @Override
    public long size(String file) throws IOException {
        return Files.size(files.get(file));
    }

    @Override
    public byte[] read(String file) throws IOException {
        return Files.readAllBytes(files.get(file));
    }

    private final class Listing extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (!attributes.isRegularFile()) {
                findings.add(name() + "/" + relative(file), 0, "links to other places are not allowed in a course");
                return FileVisitResult.CONTINUE;
            }
            files.put(relative(file), file);
            // the rest would only take time: that there are too many is said by who reads them
            return files.size() > PackageFolder.MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        private boolean isHidden(Path file) {
            return file.getFileName().toString().startsWith(".");
        }

        private String relative(Path file) {
            StringBuilder name = new StringBuilder();
            root.relativize(file)
                    .forEach(part -> name.append(name.isEmpty() ? "" : "/").append(part));
            return name.toString();
        }
    }
}
