package org.dnevnik.shell.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Objects;

/** {@code <s:guide value="#{…}"/>}: writes the text of a {@link Guide}, which is safe HTML. */
@FacesComponent(value = GuideText.TYPE, createTag = true, tagName = "guide", namespace = "urn:dnevnik:shell")
public class GuideText extends UIComponentBase {

    static final String TYPE = "org.dnevnik.shell.Guide";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        String html = (String) Objects.requireNonNull(getAttributes().get("value"), "value of s:guide");
        context.getResponseWriter().write(html);
    }
}
