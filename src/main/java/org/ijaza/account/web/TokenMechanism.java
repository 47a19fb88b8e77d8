package org.ijaza.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.ijaza.account.Devices;
import org.ijaza.account.Recognised;
import org.ijaza.account.ThisDevice;
import org.ijaza.platform.Caller;

/**
 * Recognises the caller of every request, page or API, by the token in the cookie. Keeps no session, and names no
 * container roles: what somebody may do depends on the centre, and is asked in the services.
 */
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {

    @Inject
    private Devices devices;

    @Inject
    private ThisDevice thisDevice;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Recognised> recognised = TokenCookie.DEVICE.read(request).flatMap(devices::recognise);
        if (recognised.isEmpty()) {
            return context.doNothing();
        }
        Recognised person = recognised.get();
        caller.is(person.personId(), person.country());
        caller.speaks(person.language());
        thisDevice.is(person.deviceId());
        thisDevice.asksForFactorBy(person.factorDue());
        if (thisDevice.factorDue().filter(due -> !clock.instant().isBefore(due)).isPresent()) {
            caller.confine();
        }
        return context.notifyContainerAboutLogin(String.valueOf(person.personId()), Set.of());
    }
}
