package org.dnevnik.shell.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.primefaces.renderkit.HeadRenderer;

/**
 * Writes the head of a page without the scripts and styles of PrimeFaces where no component of the page asks for them: most pages are
 * ours alone, and pay neither their bytes nor their inline script.
 */
public class PlainHead extends HeadRenderer {

    @Override
    public void encodeBegin(FacesContext context, UIComponent head) throws IOException {
        if (isPlain(context)) {
            context.getResponseWriter().startElement("head", head);
        } else {
            super.encodeBegin(context, head);
        }
    }

    @Override
    public void encodeEnd(FacesContext context, UIComponent head) throws IOException {
        if (isPlain(context)) {
            context.getResponseWriter().endElement("head");
        } else {
            super.encodeEnd(context, head);
        }
    }

    private static boolean isPlain(FacesContext context) {
        return context.getViewRoot().getComponentResources(context, "head").isEmpty();
    }
}
