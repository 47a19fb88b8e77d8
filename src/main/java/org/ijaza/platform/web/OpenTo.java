package org.ijaza.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who may call a REST method, as {@code <i:access>} does for a page. A method that says nothing is called by
 * nobody. What a person may see of a centre's things is asked in the services.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OpenTo {

    /** Who may call. */
    enum Who {
        ANYONE,
        SIGNED_IN
    }

    Who value();
}
