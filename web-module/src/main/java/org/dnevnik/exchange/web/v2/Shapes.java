package org.dnevnik.exchange.web.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Schemas of the shapes on the wire, read off their records. */
final class Shapes {

    private static final Set<Class<?>> WHOLE = Set.of(long.class, Long.class, int.class, Integer.class);

    private static final Map<String, Object> INTEGER = Map.of("type", "integer", "format", "int64");

    private final Map<String, Object> named = new TreeMap<>();

    Map<String, Object> all() {
        return named;
    }

    Map<String, Object> of(AnnotatedType type) {
        Class<?> raw = raw(type.getType());
        if (raw == List.class) {
            return Map.of("type", "array", "items", items(type));
        }
        if (raw == String.class || raw == Bare.class) {
            return Map.of("type", "string");
        }
        if (raw == AskedDate.class) {
            return Map.of("type", "string", "format", "date");
        }
        if (WHOLE.contains(raw)) {
            return INTEGER;
        }
        if (raw == boolean.class) {
            return Map.of("type", "boolean");
        }
        if (Number.class.isAssignableFrom(raw)) {
            return Map.of("type", "number");
        }
        return raw.isRecord() ? named(raw) : Map.of();
    }

    private Map<String, Object> items(AnnotatedType list) {
        AnnotatedType item = ((AnnotatedParameterizedType) list).getAnnotatedActualTypeArguments()[0];
        return item.getType() instanceof Class<?> ? of(item) : Map.of();
    }

    /** A reference to a record's schema, which is made at the first time. */
    Map<String, Object> named(Class<?> shape) {
        Class<?> outer = shape.getEnclosingClass();
        String name = (outer == null ? "" : outer.getSimpleName() + ".") + shape.getSimpleName();
        if (!named.containsKey(name)) {
            named.put(name, Map.of()); // a shape may hold itself
            named.put(name, described(shape));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> described(Class<?> shape) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : shape.getRecordComponents()) {
            String name = name(component);
            boolean always = !component.getAccessor().isAnnotationPresent(JsonInclude.class);
            if (component.getType() == Id.class) {
                properties.put(name, Map.of("type", List.of("integer", "null"), "format", "int64"));
                properties.put(name + BothIds.TEXT, Map.of("type", List.of("string", "null")));
                required.add(name + BothIds.TEXT);
            } else if (isNumbers(component)) {
                properties.put(name, Map.of("type", "array", "items", INTEGER));
                properties.put(name + BothIds.TEXT, Map.of("type", "array", "items", Map.of("type", "string")));
                required.add(name + BothIds.TEXT);
            } else {
                properties.put(name, perhaps(component, of(component.getAnnotatedType())));
            }
            if (always) {
                required.add(name);
            }
        }
        return Map.of("type", "object", "properties", properties, "required", required);
    }

    private static boolean isNumbers(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType of
                && of.getRawType() == List.class
                && of.getActualTypeArguments()[0] == Long.class;
    }

    private static Map<String, Object> perhaps(RecordComponent component, Map<String, Object> schema) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return nullable ? Map.of("anyOf", List.of(schema, Map.of("type", "null"))) : schema;
    }

    private static String name(RecordComponent component) {
        JsonProperty told = component.getAccessor().getAnnotation(JsonProperty.class);
        return told == null ? component.getName() : told.value();
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> known) {
            return known;
        }
        return type instanceof ParameterizedType of ? raw(of.getRawType()) : Object.class;
    }
}
