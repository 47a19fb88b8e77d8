package org.ijaza.certificate.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.ijaza.platform.Hash;
import org.ijaza.platform.yaml.Problems;

/**
 * How a kind looks: template, texts, style sheets and pictures, apart from what {@code certificate.yaml} says.
 *
 * @param files by their names, those of all kinds under {@code common/}
 */
public record KindLook(SortedMap<String, byte[]> files) {

    private static final String SETTINGS = "certificate.yaml";
    private static final String COMMON = "common/";

    /** The look in a kind's folder, as it is there now. */
    public static KindLook in(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        add(files, "", folder);
        Path common = folder.resolveSibling(COMMON);
        if (Files.isDirectory(common)) {
            add(files, COMMON, common);
        }
        files.remove(SETTINGS);
        return new KindLook(files);
    }

    private static void add(SortedMap<String, byte[]> files, String prefix, Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                files.put(prefix + file.getFileName(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of all names and contents, in lower-case hex: the same for the same look. */
    public String sha256() {
        return Hash.sha256(files.entrySet().stream()
                .map(file -> Hash.sha256(file.getValue()) + " " + file.getKey())
                .collect(Collectors.joining("\n")));
    }

    /** As one file; see {@link #unpack}. */
    public byte[] packed() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** @param packed by ourselves */
    public static KindLook unpack(byte[] packed) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KindLook(files);
    }

    /**
     * A kind that looks like this, whatever else is in its folder.
     *
     * @param folder of the kind, which says all but the looks
     * @throws Problems if both do not go together
     */
    public CertificateKind of(Path folder) {
        try {
            Path parent = Files.createTempDirectory("ijaza-look");
            try {
                Path kind = Files.createDirectory(parent.resolve(folder.getFileName()));
                Files.createDirectory(parent.resolve(COMMON));
                Files.copy(folder.resolve(SETTINGS), kind.resolve(SETTINGS));
                for (var file : files.entrySet()) {
                    String name = file.getKey();
                    Files.write((name.startsWith(COMMON) ? parent : kind).resolve(name), file.getValue());
                }
                return CertificateKind.read(kind);
            } finally {
                remove(parent);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
