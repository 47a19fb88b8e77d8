package org.ijaza.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives services what they ask for, as the container would: other services, made when first asked for, texts of the
 * configuration, and events that reach those observers that are made already. Transactions are the test's.
 */
public final class Wiring {

    private final List<Object> known = new ArrayList<>();

    /** @param known what is not made here */
    public Wiring(Object... known) {
        this.known.addAll(List.of(known));
    }

    /** The service of this class, the same each time. */
    public <T> T of(Class<T> service) {
        return known.stream()
                .filter(service::isInstance)
                .findFirst()
                .map(service::cast)
                .orElseGet(() -> made(service));
    }

    private <T> T made(Class<T> service) {
        try {
            Constructor<T> constructor = service.getDeclaredConstructor();
            constructor.setAccessible(true);
            T made = constructor.newInstance();
            known.add(made);
            for (Field field : service.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(PersistenceContext.class)) {
                    field.setAccessible(true);
                    fill(made, field);
                }
            }
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(Object made, Field field) throws IllegalAccessException {
        if (isOurs(field.getType())) {
            field.set(made, of(field.getType()));
        } else if (field.getType() == Event.class) {
            field.set(made, new Observed<Object>(this::tell));
        } else if (field.getType() == String.class) {
            field.set(made, field.getAnnotation(ConfigProperty.class).defaultValue());
        }
    }

    /** What else the server itself has is of no use here. */
    private boolean isOurs(Class<?> type) {
        return known.stream().anyMatch(type::isInstance)
                || type.getPackageName().startsWith("org.ijaza") && !Modifier.isAbstract(type.getModifiers());
    }

    private void tell(Object event) {
        for (Object service : List.copyOf(known)) {
            for (Method method : service.getClass().getDeclaredMethods()) {
                if (method.getParameterCount() == 1
                        && method.getParameters()[0].isAnnotationPresent(Observes.class)
                        && method.getParameterTypes()[0].isInstance(event)) {
                    call(service, method, event);
                }
            }
        }
    }

    private static void call(Object service, Method observer, Object event) {
        try {
            observer.setAccessible(true);
            observer.invoke(service, event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
