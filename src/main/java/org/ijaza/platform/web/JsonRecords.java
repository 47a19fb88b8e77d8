package org.ijaza.platform.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * Lets JSON-B write records. Yasson can by itself, but the server loads it in a way that hides its classes for
 * newer Java, and then a record comes out as {@code {}}. To be read, a record marks its constructor with
 * {@link jakarta.json.bind.annotation.JsonbCreator}.
 */
@Provider
public class JsonRecords implements ContextResolver<Jsonb> {

    private final Jsonb jsonb =
            JsonbBuilder.create(new JsonbConfig().withPropertyVisibilityStrategy(new PropertyVisibilityStrategy() {
                @Override
                public boolean isVisible(Field field) {
                    return field.getDeclaringClass().isRecord() || Modifier.isPublic(field.getModifiers());
                }

                @Override
                public boolean isVisible(Method method) {
                    return !method.getDeclaringClass().isRecord() && Modifier.isPublic(method.getModifiers());
                }
            }));

    @Override
    public Jsonb getContext(Class<?> type) {
        return jsonb;
    }
}
