package org.dnevnik.shell.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What the scripts of our own pages ask for, below {@code /data}: the resources in the features' {@code .web} packages. */
@ApplicationPath("/data")
public class PageData extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class)
                        && type.getPackageName().endsWith(".web"))
                .collect(Collectors.toCollection(HashSet::new));
        classes.add(DataFaults.class);
        classes.add(OrderNeeded.class);
        return classes;
    }
}
