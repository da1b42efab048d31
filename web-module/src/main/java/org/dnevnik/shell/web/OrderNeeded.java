package org.dnevnik.shell.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** No resource gets {@code null} for an order: a body that says nothing is the sender's fault. */
@Provider
public class OrderNeeded implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        @Nullable Object order = context.proceed();
        if (order == null) {
            throw new BadRequestException("no order in the body");
        }
        return order;
    }
}
