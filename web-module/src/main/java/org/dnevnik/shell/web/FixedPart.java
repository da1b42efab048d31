package org.dnevnik.shell.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.UniqueIdVendor;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code <s:fixed name="…">…</s:fixed>}: a part of a page that is the same for everybody who reads the language, written once and then
 * repeated; {@link FixedPartHandler} does not even build its components again. Nothing of a person or of the request may stand in it. The name is
 * unique on its page; the component hands out its own ids, so that those after it are the same whether its children were built or not.
 */
@FacesComponent(FixedPart.TYPE)
public class FixedPart extends UIComponentBase implements UniqueIdVendor {

    static final String TYPE = "org.dnevnik.shell.Fixed";

    private int ids;

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public String createUniqueId(FacesContext context, @Nullable String seed) {
        return UIViewRoot.UNIQUE_ID_PREFIX + "f" + (seed == null ? String.valueOf(ids++) : seed);
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        Object html = kept(context);
        if (html == null) {
            html = written(context);
            context.getExternalContext().getApplicationMap().put(key(context), html);
        }
        context.getResponseWriter().write(html.toString());
    }

    /** What was written before for this page and language, if anything was. */
    @Nullable
    Object kept(FacesContext context) {
        return context.getExternalContext().getApplicationMap().get(key(context));
    }

    private String key(FacesContext context) {
        UIViewRoot page = context.getViewRoot();
        Object name = Objects.requireNonNull(getAttributes().get("name"), "name of s:fixed");
        return TYPE + ' ' + page.getViewId() + ' ' + name + ' ' + page.getLocale();
    }

    private String written(FacesContext context) throws IOException {
        ResponseWriter page = context.getResponseWriter();
        StringWriter text = new StringWriter();
        ResponseWriter part = innermost(page).cloneWithWriter(text);
        context.setResponseWriter(part);
        try {
            super.encodeChildren(context);
            part.flush();
        } finally {
            context.setResponseWriter(page);
        }
        return text.toString();
    }

    /** Without what adds something of the request to each element, as the nonce of scripts is. */
    private static ResponseWriter innermost(ResponseWriter writer) {
        return writer instanceof ResponseWriterWrapper wrapper ? innermost(wrapper.getWrapped()) : writer;
    }
}
