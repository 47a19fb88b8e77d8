package org.ijaza.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** What programs call: under {@code /api}, described by {@code /openapi}. */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Ijaza",
                        version = "1",
                        description = "Saving answers, downloading and verifying certificates."))
public class Api extends Application {}
