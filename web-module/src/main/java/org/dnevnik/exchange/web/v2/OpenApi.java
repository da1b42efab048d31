package org.dnevnik.exchange.web.v2;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes the API in the words of OpenAPI 3.1, read off the resources and shapes themselves, so that it cannot tell of another one. */
final class OpenApi {

    private static final Map<Class<? extends Annotation>, String> VERBS =
            Map.of(GET.class, "get", POST.class, "post", PUT.class, "put", DELETE.class, "delete");

    private final Shapes shapes = new Shapes();
    private final Map<String, Object> paths = new TreeMap<>();

    private OpenApi() {}

    static Map<String, Object> of(Collection<Class<?>> resources) {
        OpenApi api = new OpenApi();
        resources.forEach(api::add);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("openapi", "3.1.0");
        told.put("info", Map.of("title", "Dnevnik API", "version", "2.0"));
        told.put("servers", List.of(Map.of("url", "/v2"), Map.of("url", "/v2.0")));
        told.put("security", List.of(Map.of("bearer", List.of()), Map.of("accessToken", List.of())));
        told.put("paths", api.paths);
        told.put("components", Map.of("schemas", api.shapes.all(), "securitySchemes", schemes()));
        return told;
    }

    private static Map<String, Object> schemes() {
        return Map.of(
                "bearer", Map.of("type", "http", "scheme", "bearer", "bearerFormat", "JWT"),
                "accessToken", Map.of("type", "apiKey", "in", "header", "name", "Access-Token"));
    }

    private void add(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        for (Method method : resource.getDeclaredMethods()) {
            verb(method).ifPresent(verb -> add(address(root, method.getAnnotation(Path.class)), verb, method));
        }
    }

    private static Optional<String> verb(Method method) {
        return VERBS.entrySet().stream()
                .filter(v -> method.isAnnotationPresent(v.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String address(String root, @Nullable Path path) {
        return (root.isEmpty() ? "" : "/" + root) + (path == null ? "" : "/" + path.value());
    }

    @SuppressWarnings("unchecked")
    private void add(String address, String verb, Method method) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(
                "operationId",
                method.getDeclaringClass().getSimpleName() + "." + method.getName() + "." + verb
                        + method.getParameterCount());
        Told said = method.getAnnotation(Told.class);
        if (said != null) {
            told.put("description", said.value());
        }
        told.put("parameters", parameters(method));
        if (Stream.of(method.getParameterTypes()).anyMatch(t -> t == Sent.class)) {
            told.put("requestBody", body());
        }
        if (Stream.of(method.getParameterTypes()).anyMatch(t -> t == List.class)) {
            told.put("requestBody", form());
        }
        told.put(
                "responses",
                said != null && said.absent()
                        ? Map.of("404", fault())
                        : Map.of("200", answer(shapes.of(method.getAnnotatedReturnType())), "default", fault()));
        ((Map<String, Object>) paths.computeIfAbsent(address, a -> new TreeMap<String, Object>())).put(verb, told);
    }

    private List<Object> parameters(Method method) {
        List<Object> told = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            PathParam path = parameter.getAnnotation(PathParam.class);
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (path != null || query != null) {
                told.add(Map.of(
                        "name",
                        path != null ? path.value() : query.value(),
                        "in",
                        path != null ? "path" : "query",
                        "required",
                        path != null,
                        "schema",
                        shapes.of(parameter.getAnnotatedType())));
            }
        }
        return told;
    }

    private static Map<String, Object> body() {
        Map<String, Object> any = Map.of("schema", Map.of());
        return Map.of("content", Map.of("application/json", any, "application/x-www-form-urlencoded", any));
    }

    /** A form with a file, which may have any name. */
    private static Map<String, Object> form() {
        Map<String, Object> file = Map.of("type", "string", "format", "binary");
        Map<String, Object> schema = Map.of("type", "object", "properties", Map.of("file", file));
        return Map.of("content", Map.of(MediaType.MULTIPART_FORM_DATA, Map.of("schema", schema)));
    }

    private Map<String, Object> fault() {
        return answer(shapes.named(ApiFault.class));
    }

    private static Map<String, Object> answer(Map<String, Object> shape) {
        return Map.of("description", "", "content", Map.of("application/json", Map.of("schema", shape)));
    }
}
