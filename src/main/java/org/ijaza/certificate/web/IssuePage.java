package org.ijaza.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.ijaza.centre.Centre;
import org.ijaza.centre.csv.ListText;
import org.ijaza.certificate.batch.Batch;
import org.ijaza.certificate.batch.Batches;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.Courses;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Texts;

/** Ordering certificates for a list of people, and the batches ordered so far. */
@Named
@RequestScoped
public class IssuePage {

    @Inject
    private Batches batches;

    @Inject
    private Courses courses;

    private List<Centre> centres;
    private List<Batch> newest;
    private String kind = "attendance";
    private Long centre;
    private String course;
    private Integer hours;
    private boolean everybody;
    private String list;
    private Part file;

    @PostConstruct
    void load() {
        centres = batches.findCentres();
    }

    public String check() throws IOException {
        long id = batches.check(new Batches.Wish(kind, centre, course, hours, everybody ? null : wholeList()));
        return "/certify/batch?faces-redirect=true&id=" + id;
    }

    private String wholeList() throws IOException {
        String pasted = list == null ? "" : list.strip();
        if (file == null || file.getSize() == 0) {
            return pasted;
        }
        if (!pasted.isEmpty()) {
            throw new Invalid("file", "batch.file.both");
        }
        try (InputStream content = file.getInputStream()) {
            return ListText.of(content.readAllBytes());
        }
    }

    public List<Centre> getCentres() {
        return centres;
    }

    public List<CertificateKind> getKinds() {
        return batches.findKinds();
    }

    /** Title of a kind of certificate. */
    public Texts titleOf(String id) {
        return getKinds().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .title();
    }

    public List<CourseVersion> getCourses() {
        return courses.findCurrentVersions();
    }

    /** Read once a request. */
    public List<Batch> getNewest() {
        if (newest == null) {
            newest = batches.findNewest();
        }
        return newest;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Long getCentre() {
        return centre;
    }

    public void setCentre(Long centre) {
        this.centre = centre;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public boolean isEverybody() {
        return everybody;
    }

    public void setEverybody(boolean everybody) {
        this.everybody = everybody;
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
