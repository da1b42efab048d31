package org.dnevnik.shell.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.VariableMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordResolverTest {

    private final RecordResolver resolver = new RecordResolver();
    private final ELContext context = new ELContext() {
        @Override
        public ELResolver getELResolver() {
            return resolver;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            throw new UnsupportedOperationException();
        }

        @Override
        public VariableMapper getVariableMapper() {
            throw new UnsupportedOperationException();
        }
    };

    /** What pages show. */
    public record Cell(String mark, @Nullable String note) {}

    /** What fails when it is read. */
    public record Broken(String mark) {
        @Override
        public String mark() {
            throw new IllegalStateException("no mark");
        }
    }

    @Test
    void aComponentIsReadAsAProperty() {
        assertEquals("5", read(new Cell("5", null), "mark"));
        assertTrue(context.isPropertyResolved());
    }

    @Test
    void anEmptyComponentIsAnAnswerToo() {
        assertNull(read(new Cell("5", null), "note"));
        assertTrue(context.isPropertyResolved());
    }

    @Test
    void whatTheRecordDoesNotHaveIsLeftToTheOthers() {
        assertNull(read(new Cell("5", null), "marks"));
        assertFalse(context.isPropertyResolved());
    }

    @Test
    void whatIsNoRecordIsLeftToTheOthers() {
        assertNull(read("5", "length"));
        assertFalse(context.isPropertyResolved());
    }

    @Test
    void aRecordIsReadOnly() {
        Cell cell = new Cell("5", null);
        assertTrue(resolver.isReadOnly(context, cell, "mark"));
        assertThrows(PropertyNotFoundException.class, () -> resolver.setValue(context, cell, "mark", "4"));
    }

    @Test
    void theCauseOfAFailureIsTold() {
        ELException failure = assertThrows(ELException.class, () -> read(new Broken("5"), "mark"));
        assertInstanceOf(IllegalStateException.class, failure.getCause());
    }

    private @Nullable Object read(Object base, String property) {
        context.setPropertyResolved(false);
        return resolver.getValue(context, base, property);
    }
}
