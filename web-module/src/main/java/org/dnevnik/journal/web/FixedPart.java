package org.dnevnik.journal.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/**
 * {@code <j:fixed>…</j:fixed>}: a part that is the same for everybody who reads the language, written once and then repeated. A hundred
 * texts of dialogs would otherwise cost as much as the grid itself. Nothing of a person may stand in it.
 */
@FacesComponent(value = FixedPart.TYPE, createTag = true, tagName = "fixed", namespace = "urn:dnevnik:journal")
public class FixedPart extends UIComponentBase {

    static final String TYPE = "org.dnevnik.journal.Fixed";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        Map<String, Object> kept = context.getExternalContext().getApplicationMap();
        String key = TYPE
                + context.getViewRoot().getViewId()
                + getClientId(context)
                + context.getViewRoot().getLocale();
        Object html = kept.get(key);
        if (html == null) {
            html = written(context);
            kept.put(key, html);
        }
        context.getResponseWriter().write(html.toString());
    }

    private String written(FacesContext context) throws IOException {
        ResponseWriter page = context.getResponseWriter();
        StringWriter text = new StringWriter();
        ResponseWriter part = page.cloneWithWriter(text);
        context.setResponseWriter(part);
        try {
            super.encodeChildren(context);
            part.flush();
        } finally {
            context.setResponseWriter(page);
        }
        return text.toString();
    }
}
