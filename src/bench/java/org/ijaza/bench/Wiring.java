package org.ijaza.bench;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Gives services what they ask for, as the container would, as far as a question to the database needs it. */
final class Wiring {

    private final List<Object> known = new ArrayList<>();

    /** @param known what is not made here */
    Wiring(Object... known) {
        this.known.addAll(List.of(known));
    }

    <T> T of(Class<T> service) {
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
                boolean wanted = field.isAnnotationPresent(Inject.class)
                        || field.isAnnotationPresent(PersistenceContext.class);
                if (wanted && isOurs(field.getType())) {
                    field.setAccessible(true);
                    field.set(made, of(field.getType()));
                }
            }
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Events and what the server itself has are of no use to a question. */
    private boolean isOurs(Class<?> type) {
        return known.stream().anyMatch(type::isInstance)
                || type.getPackageName().startsWith("org.ijaza") && !Modifier.isAbstract(type.getModifiers());
    }
}
