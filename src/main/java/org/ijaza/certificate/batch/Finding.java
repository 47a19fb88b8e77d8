package org.ijaza.certificate.batch;

import org.ijaza.account.Person;
import org.ijaza.cohort.Enrolment;

/**
 * What was found out about a line of a list.
 *
 * @param written what stands there, as far as it is kept
 * @param person who is meant, null if nobody of the centre
 * @param enrolment that a certificate would be for, null if there is none
 * @param leftOut why there will be no certificate, null if there will be one
 */
record Finding(String written, Person person, Enrolment enrolment, LeftOut leftOut) {

    Finding leftOut(LeftOut why) {
        return new Finding(written, person, enrolment, why);
    }
}
