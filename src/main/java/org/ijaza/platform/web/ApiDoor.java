package org.ijaza.platform.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Messages;

/** Asks at the door of every REST method, before it is called. */
@Provider
public class ApiDoor implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Inject
    private Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        OpenTo openTo = resource.getResourceMethod().getAnnotation(OpenTo.class);
        if (openTo == null) {
            request.abortWith(refusal(Response.Status.FORBIDDEN, "failure.forbidden"));
        } else if (openTo.value() == OpenTo.Who.SIGNED_IN && caller.personId().isEmpty()) {
            request.abortWith(refusal(Response.Status.UNAUTHORIZED, "failure.signIn"));
        } else if (caller.isConfined()) {
            request.abortWith(refusal(Response.Status.FORBIDDEN, "failure.confined"));
        }
    }

    private Response refusal(Response.Status status, String key) {
        return ProblemJson.answer(status.getStatusCode(), Messages.text(caller.locale(), key), null, null);
    }
}
