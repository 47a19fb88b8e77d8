package org.ijaza.quiz.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.ijaza.platform.web.Text;

/**
 * A moment as course files write it, {@code 2027-03-01T08:00+01:00}, in a field for a date and an hour by the clocks of the
 * reader's country. What somebody wrote into a file by hand and is none stays as it is.
 */
@FacesConverter("ijaza.moment")
public class MomentConverter implements Converter<String> {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final DateTimeFormatter FILE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx");

    @Override
    public String getAsObject(FacesContext faces, UIComponent field, String typed) {
        if (typed == null || typed.isBlank()) {
            return "";
        }
        try {
            return LocalDateTime.parse(typed.strip()).atZone(zone()).format(FILE);
        } catch (DateTimeParseException none) {
            Text text = Text.current();
            throw new ConverterException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, text.of("facts.failure.moment"), null), none);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, String written) {
        if (written == null) {
            return "";
        }
        try {
            return OffsetDateTime.parse(written).atZoneSameInstant(zone()).format(FIELD);
        } catch (DateTimeParseException none) {
            return written;
        }
    }

    private static ZoneId zone() {
        return Text.current().zone();
    }
}
