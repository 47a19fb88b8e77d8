package org.ijaza.centre.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ijaza.centre.contact.ContactDetails;
import org.ijaza.centre.contact.ReferralContact;
import org.ijaza.centre.contact.ReferralContacts;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.omnifaces.cdi.Param;

/** The referral contacts of a national centre ({@code ?centre=}), one of them to be changed ({@code &id=}). */
@Named
@RequestScoped
public class ContactsPage {

    @Inject
    private ReferralContacts contacts;

    @Inject
    private ThisCentre here;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private ExternalContext external;

    @Inject
    @Param(name = "id")
    private String id;

    /** The contact that a button in the list is about: not by its place, which may be another's by now. */
    @Inject
    @Param(name = "contact")
    private String chosen;

    @Inject
    @Param(name = "seen")
    private String seen;

    private List<ReferralContact> list;
    private ReferralContact edited;
    private boolean keeper;
    private String nameAr;
    private String nameFr;
    private String nameEn;
    private String purposeAr;
    private String purposeFr;
    private String purposeEn;
    private String hoursAr;
    private String hoursFr;
    private String hoursEn;
    private String phone;
    private String address;

    @PostConstruct
    void load() {
        list = contacts.findOf(here.getId());
        keeper = contacts.mayKeep(here.getId()) && here.getCentre().isOpen();
        if (id == null) {
            return;
        }
        edited = contacts.getContact(here.getId(), ThisCentre.idOf(id));
        ContactDetails details = edited.getDetails();
        nameAr = details.name().in(Language.AR);
        nameFr = details.name().in(Language.FR);
        nameEn = details.name().in(Language.EN);
        purposeAr = details.purpose().in(Language.AR);
        purposeFr = details.purpose().in(Language.FR);
        purposeEn = details.purpose().in(Language.EN);
        hoursAr = details.hours().in(Language.AR);
        hoursFr = details.hours().in(Language.FR);
        hoursEn = details.hours().in(Language.EN);
        phone = details.phone();
        address = details.address();
    }

    public void save() throws IOException {
        ContactDetails details = new ContactDetails(
                texts(nameAr, nameFr, nameEn),
                texts(purposeAr, purposeFr, purposeEn),
                texts(hoursAr, hoursFr, hoursEn),
                phone,
                address);
        if (edited == null) {
            contacts.add(here.getId(), details);
            leave("added");
        } else {
            contacts.change(here.getId(), edited.getId(), (int) ThisCentre.idOf(seen), details);
            leave("saved");
        }
    }

    public void check() throws IOException {
        contacts.check(here.getId(), ThisCentre.idOf(chosen));
        leave("checked");
    }

    public void moveUp() throws IOException {
        contacts.moveUp(here.getId(), ThisCentre.idOf(chosen));
        leave("moved");
    }

    public void remove() throws IOException {
        contacts.remove(here.getId(), ThisCentre.idOf(chosen));
        leave("removed");
    }

    private void leave(String done) throws IOException {
        external.redirect("/centre/contacts?centre=" + here.getId() + "&done=contacts." + done);
    }

    private static Texts texts(String ar, String fr, String en) {
        return new Texts(ar == null ? "" : ar, fr == null ? "" : fr, en == null ? "" : en);
    }

    public List<ReferralContact> getList() {
        return list;
    }

    /** Whether the caller may change them: who administers the region reads only. */
    public boolean isKeeper() {
        return keeper;
    }

    public boolean isOverdue(ReferralContact contact) {
        return contact.isOverdue(LocalDate.now(clock));
    }

    /** How many were not checked for six months. */
    public long getOverdue() {
        return list.stream().filter(this::isOverdue).count();
    }

    /** The name of who checked it last, in the reader's script. */
    public String checkerOf(ReferralContact contact) {
        return contact.getCheckedBy().getNames().in(caller.language());
    }

    /** The contact that is changed, null where one is added. */
    public ReferralContact getEdited() {
        return edited;
    }

    /** The version that the form was filled from, also when the form comes back with a mistake. */
    public String getSeen() {
        return seen == null && edited != null ? String.valueOf(edited.getVersion()) : seen;
    }

    public String getNameAr() {
        return nameAr;
    }

    public void setNameAr(String nameAr) {
        this.nameAr = nameAr;
    }

    public String getNameFr() {
        return nameFr;
    }

    public void setNameFr(String nameFr) {
        this.nameFr = nameFr;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getPurposeAr() {
        return purposeAr;
    }

    public void setPurposeAr(String purposeAr) {
        this.purposeAr = purposeAr;
    }

    public String getPurposeFr() {
        return purposeFr;
    }

    public void setPurposeFr(String purposeFr) {
        this.purposeFr = purposeFr;
    }

    public String getPurposeEn() {
        return purposeEn;
    }

    public void setPurposeEn(String purposeEn) {
        this.purposeEn = purposeEn;
    }

    public String getHoursAr() {
        return hoursAr;
    }

    public void setHoursAr(String hoursAr) {
        this.hoursAr = hoursAr;
    }

    public String getHoursFr() {
        return hoursFr;
    }

    public void setHoursFr(String hoursFr) {
        this.hoursFr = hoursFr;
    }

    public String getHoursEn() {
        return hoursEn;
    }

    public void setHoursEn(String hoursEn) {
        this.hoursEn = hoursEn;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
