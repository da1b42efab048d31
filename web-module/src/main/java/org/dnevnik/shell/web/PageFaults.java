package org.dnevnik.shell.web;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns an exception of a page into the fault page with the right status; a partial request is sent there by a redirect. */
public class PageFaults extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(PageFaults.class.getName());

    /** Under it the fault page finds the text of a refusal. */
    static final String FAULT = PageFaults.class.getName();

    public PageFaults(ExceptionHandler wrapped) {
        super(wrapped);
    }

    /** Installs the handler; named in faces-config.xml. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new PageFaults(getWrapped().getExceptionHandler());
        }
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            show(events.next());
            events.remove();
        }
        super.handle();
    }

    private static void show(ExceptionQueuedEvent event) {
        FacesContext faces = event.getContext().getContext();
        Throwable thrown = event.getContext().getException();
        Fault fault = Fault.of(thrown);
        if (fault.ours()) {
            LOG.log(Level.SEVERE, "page failed: " + faces.getExternalContext().getRequestServletPath(), thrown);
        }
        if (faces.getResponseComplete()) {
            return;
        }
        try {
            answer(faces, fault);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static void answer(FacesContext faces, Fault fault) throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            HttpServletRequest request = (HttpServletRequest) external.getRequest();
            external.redirect("/shell/fault?status=" + fault.status() + "&correlation=" + Correlation.of(request));
            return;
        }
        external.getRequestMap().put(FAULT, fault);
        if (external.isResponseCommitted()) {
            external.setResponseStatus(fault.status());
        } else {
            external.responseSendError(fault.status(), null);
        }
    }
}
