package org.ijaza.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;

/**
 * Finds {@code text}, which a page names a hundred times, once in a request: each look by the container's own resolver
 * costs as much as writing the word that is looked for.
 */
public class TextResolver extends ELResolver {

    private static final String NAME = "text";

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !NAME.equals(property)) {
            return null;
        }
        context.setPropertyResolved(null, property);
        FacesContext faces = (FacesContext) context.getContext(FacesContext.class);
        return faces.getAttributes().computeIfAbsent(TextResolver.class, any -> CDI.current()
                .select(Text.class)
                .get());
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
