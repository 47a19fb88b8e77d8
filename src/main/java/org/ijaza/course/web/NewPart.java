package org.ijaza.course.web;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/** What a form says of a module or a lesson. */
public class NewPart implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int USUAL_MINUTES = 10;

    private String where;
    private String id;
    private String ar;
    private String fr;
    private String en;
    private int minutes = USUAL_MINUTES;

    Texts texts() {
        return new Texts(
                Objects.requireNonNullElse(ar, "").strip(),
                Objects.requireNonNullElse(fr, "").strip(),
                Objects.requireNonNullElse(en, "").strip());
    }

    void setTitle(Map<Language, String> title) {
        ar = title.get(Language.AR);
        fr = title.get(Language.FR);
        en = title.get(Language.EN);
    }

    /** Id of the module that the lesson goes into; null for a module. */
    public String getWhere() {
        return where;
    }

    public void setWhere(String where) {
        this.where = where;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getAr() {
        return ar;
    }

    public void setAr(String ar) {
        this.ar = ar;
    }

    public String getFr() {
        return fr;
    }

    public void setFr(String fr) {
        this.fr = fr;
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }
}
