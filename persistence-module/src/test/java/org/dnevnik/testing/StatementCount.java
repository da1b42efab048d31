package org.dnevnik.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts the statements that a piece of work sends to the database: the guard against one query for each row. */
public final class StatementCount {

    private static final AtomicInteger SENT = new AtomicInteger();

    private StatementCount() {}

    /** How many statements the work sends; a batch is one. */
    public static int of(Runnable work) {
        int before = SENT.get();
        work.run();
        return SENT.get() - before;
    }

    /** A source whose connections count. */
    static DataSource counting(DataSource source) {
        return proxy(
                DataSource.class,
                source,
                (method, result) -> result instanceof Connection connection
                        ? proxy(Connection.class, connection, StatementCount::countingStatement)
                        : result);
    }

    private static @Nullable Object countingStatement(Method method, @Nullable Object result) {
        return result instanceof PreparedStatement statement
                ? proxy(PreparedStatement.class, statement, StatementCount::count)
                : result;
    }

    private static @Nullable Object count(Method method, @Nullable Object result) {
        if (method.getName().startsWith("execute")) {
            SENT.incrementAndGet();
        }
        return result;
    }

    private interface Look {
        @Nullable
        Object at(Method method, @Nullable Object result);
    }

    private static <T> T proxy(Class<T> type, T real, Look look) {
        return type.cast(Proxy.newProxyInstance(
                StatementCount.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return look.at(method, method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
