package org.ijaza.qualification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ijaza.platform.Texts;
import org.ijaza.platform.web.Text;
import org.ijaza.qualification.Item;

/** Says in the reader's language what a scheme asks for. */
@Named
@RequestScoped
public class RequirementText {

    @Inject
    private Text text;

    /** The text with its arguments, those in three languages in the reader's. */
    public String of(Item.Said said) {
        return text.of(
                said.key(),
                said.arguments().stream()
                        .map(argument -> argument instanceof Texts texts ? text.in(texts) : argument)
                        .toArray());
    }
}
