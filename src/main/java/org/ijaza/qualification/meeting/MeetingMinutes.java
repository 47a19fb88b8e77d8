package org.ijaza.qualification.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.ijaza.platform.Hash;

/** The sealed PDF of a meeting's minutes, made once and served as it is ever after. */
@Entity
@Table(name = "meeting_minutes")
public class MeetingMinutes {

    @Id
    @Column(name = "meeting_id")
    private long meetingId;

    private String sha256;

    @Lob
    private byte[] content;

    protected MeetingMinutes() {}

    MeetingMinutes(Meeting meeting, byte[] content) {
        this.meetingId = meeting.getId();
        this.sha256 = Hash.sha256(content);
        this.content = content.clone();
    }

    /** SHA-256 of the bytes, in lower-case hex. */
    public String getSha256() {
        return sha256;
    }

    byte[] content() {
        return content.clone();
    }
}
