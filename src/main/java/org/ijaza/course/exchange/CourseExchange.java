package org.ijaza.course.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ijaza.centre.CentreKind;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.course.CourseSources;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.Courses;
import org.ijaza.course.draft.Draft;
import org.ijaza.course.draft.DraftContents;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.course.source.PackageFiles;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.yaml.Problems;

/** Gives versions of courses away as archives, and takes archives in as drafts. */
@ApplicationScoped
@Transactional
public class CourseExchange {

    private Permissions permissions;
    private Courses courses;
    private CourseSources sources;
    private DraftContents drafts;
    private CoursePackageReader reader;

    protected CourseExchange() {}

    @Inject
    public CourseExchange(
            Permissions permissions,
            Courses courses,
            CourseSources sources,
            DraftContents drafts,
            CoursePackageReader reader) {
        this.permissions = permissions;
        this.courses = courses;
        this.sources = sources;
        this.drafts = drafts;
        this.reader = reader;
    }

    /**
     * The newest version of each course.
     *
     * @throws Forbidden if the caller neither writes nor reviews anywhere
     */
    public List<CourseVersion> findVersions() {
        permissions.requireAnywhere(Role.AUTHOR, Role.REVIEWER);
        return courses.findCurrentVersions();
    }

    /** Whether the caller may bring courses in. */
    public boolean mayImport() {
        return permissions.findCentres(Role.AUTHOR).stream().anyMatch(own -> own.getKind() == CentreKind.REGIONAL);
    }

    /**
     * A version as a course package.
     *
     * @return a ZIP archive
     * @throws Forbidden if the caller neither writes nor reviews anywhere: the package says which answers are right
     * @throws NotFound if there is no such version, or it was published before its files were kept
     */
    public byte[] exportVersion(String courseCode, int number) {
        permissions.requireAnywhere(Role.AUTHOR, Role.REVIEWER);
        CourseVersion version = courses.findVersion(courseCode, number).orElseThrow(NotFound::new);
        SortedMap<String, byte[]> files = sources.find(version.getId());
        if (files.isEmpty()) {
            throw new NotFound();
        }
        return PackageArchive.write(PackageFiles.of(courseCode, files));
    }

    /**
     * Takes a course package in as a draft: of the course with its id, or of a new one. What is published stays as it is
     * until the draft was reviewed.
     *
     * @param shown the archive's name, for messages
     * @throws Forbidden if the caller does not write for the regional centre
     * @throws Conflict if there is an open draft of this course: it would be lost
     * @throws Problems if the archive is no sound course, with every mistake by file and line; nothing is stored then
     */
    public Draft importDraft(byte[] archive, String shown) {
        permissions.requireAnywhere(Role.AUTHOR);
        CoursePackage course = reader.read(PackageArchive.read(archive, shown));
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            for (String path : course.files().names()) {
                files.put(path, course.files().read(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean known = courses.findCurrentVersion(course.id()).isPresent();
        return drafts.begin(course.id(), known, course.title(), files);
    }
}
