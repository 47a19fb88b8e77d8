package org.ijaza.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;

/**
 * Knows where {@code text} is, which a page names a hundred times: each look by the container's own resolver costs as
 * much as writing the word that is looked for.
 */
public class TextResolver extends ELResolver {

    private static final String NAME = "text";

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !NAME.equals(property)) {
            return null;
        }
        context.setPropertyResolved(null, property);
        return Text.current();
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // nobody sets it
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
