package org.dnevnik.shell.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import java.io.IOException;

/** Leaves out the components of a {@link FixedPart} whose text is known. */
public class FixedPartHandler extends ComponentHandler {

    /** For the tag library. */
    public FixedPartHandler(ComponentConfig config) {
        super(config);
    }

    @Override
    public void applyNextHandler(FaceletContext page, UIComponent part) throws IOException {
        if (((FixedPart) part).kept(page.getFacesContext()) == null) {
            super.applyNextHandler(page, part);
        }
    }
}
