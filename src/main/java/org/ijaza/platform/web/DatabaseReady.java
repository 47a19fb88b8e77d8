package org.ijaza.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.ijaza.platform.Countries;

/** Part of {@code /health/ready}: the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @Inject
    private Countries countries;

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("database")
                    .status(!countries.findAll().isEmpty())
                    .build();
        } catch (RuntimeException e) {
            return HealthCheckResponse.named("database").down().build();
        }
    }
}
