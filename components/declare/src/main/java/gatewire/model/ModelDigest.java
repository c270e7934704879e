package gatewire.model;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Computes a fingerprint of everything in a model that API Gateway serves. A Deployment is a frozen
 * copy of the API, so a changed fingerprint requires a new Deployment.
 *
 * <p>Each record component counts, found by reflection so that a new one cannot be forgotten. The
 * order in which records were declared does not, because API Gateway never sees it. The order of a
 * path's segments does.
 */
public final class ModelDigest {

  /** Components that do not change what is served, each with the reason. */
  static final Map<String, String> NOT_SERVED =
      Map.of(
          "EndpointSettings.typeAssumed", "says how the type is known, only the checks read it",
          "RestApi.name", "a label of the API itself, not of its deployments",
          "RestApi.description", "a label of the API itself, not of its deployments",
          "RestApi.vpcEndpointIds", "host names of the API itself, not of its deployments",
          "RestApi.suppressions", "only the checks read them, AWS never sees them",
          "RestApi.unparsed", "an API with any of them is not deployed");

  /**
   * The defaults of components that were added to the model after its first version. A component
   * with its default is omitted, so that a new version of the library does not change the
   * fingerprint of an API that does not use the component.
   */
  static final Map<String, Object> DEFAULTS =
      Map.of(
          "Integration.responseTransferMode", ResponseTransferMode.BUFFERED,
          "IntegrationConnection.target", Optional.empty(),
          "RestApi.endpoint", EndpointSettings.DEFAULT);

  /**
   * A component of a record that counts: its name in canonical form, its accessor, and the value
   * that is omitted.
   */
  private record Served(String name, Method accessor, Optional<Object> omitted) {}

  /** Cached for each type, because reflection copies its arrays for each call. */
  private static final ClassValue<List<Served>> SERVED =
      new ClassValue<>() {
        @Override
        protected List<Served> computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents())
              .filter(
                  component ->
                      !NOT_SERVED.containsKey(type.getSimpleName() + "." + component.getName()))
              .map(
                  component ->
                      new Served(
                          leaf(component.getName()),
                          component.getAccessor(),
                          Optional.ofNullable(
                              DEFAULTS.get(type.getSimpleName() + "." + component.getName()))))
              .toList();
        }
      };

  /**
   * Cached for each type, because the checks of a value's type would be repeated for each value.
   */
  private static final ClassValue<BiConsumer<Object, StringBuilder>> WRITERS =
      new ClassValue<>() {
        @Override
        protected BiConsumer<Object, StringBuilder> computeValue(Class<?> type) {
          return writer(type);
        }
      };

  private ModelDigest() {}

  /**
   * Returns the fingerprint in hexadecimal digits; equal models have equal fingerprints in every
   * JVM.
   */
  public static String of(Object model) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(canonical(model).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String canonical(Object value) {
    StringBuilder text = new StringBuilder();
    write(value, text);
    return text.toString();
  }

  private static void write(Object value, StringBuilder out) {
    WRITERS.get(value.getClass()).accept(value, out);
  }

  private static BiConsumer<Object, StringBuilder> writer(Class<?> type) {
    if (Text.class.isAssignableFrom(type)) {
      return (text, out) -> list("text", ((Text) text).parts(), part -> writePart(part, out), out);
    } else if (type.isRecord() && type != PathTemplate.class) {
      return (record, out) -> writeRecord((Record) record, out);
    } else if (Map.class.isAssignableFrom(type)) {
      return (map, out) -> writeMap((Map<?, ?>) map, out);
    } else if (Collection.class.isAssignableFrom(type)) {
      return (collection, out) -> writeCollection((Collection<?>) collection, out);
    } else if (type == Optional.class) {
      return (optional, out) -> writeOptional((Optional<?>) optional, out);
    } else if (type == OptionalInt.class) {
      return (optional, out) ->
          writeOptional(((OptionalInt) optional).stream().boxed().findFirst(), out);
    }
    return (value, out) -> out.append(leaf(value));
  }

  private static void writePart(Text part, StringBuilder out) {
    out.append(part instanceof Reference ? "ref" : "");
    out.append(leaf(part));
  }

  private static void writeRecord(Record record, StringBuilder out) {
    out.append(record.getClass().getSimpleName()).append('(');
    for (Served component : SERVED.get(record.getClass())) {
      Object value = read(component.accessor(), record);
      if (!component.omitted().equals(Optional.of(value))) {
        out.append(component.name());
        write(value, out);
      }
    }
    out.append(')');
  }

  private static Object read(Method accessor, Record record) {
    try {
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no access to " + accessor, e);
    }
  }

  private static void writeOptional(Optional<?> optional, StringBuilder out) {
    out.append("optional(");
    if (optional.isPresent()) {
      write(optional.get(), out);
    }
    out.append(')');
  }

  private static void writeMap(Map<?, ?> map, StringBuilder out) {
    TreeMap<String, Object> sorted = new TreeMap<>();
    map.forEach(
        (key, value) -> sorted.put(key instanceof String ? leaf(key) : canonical(key), value));
    out.append("map(");
    sorted.forEach(
        (key, value) -> {
          out.append(key);
          write(value, out);
        });
    out.append(')');
  }

  private static void writeCollection(Collection<?> collection, StringBuilder out) {
    boolean unordered =
        collection instanceof Set || collection.stream().anyMatch(Record.class::isInstance);
    if (unordered && collection.size() > 1) {
      list("list", collection.stream().map(ModelDigest::canonical).sorted(), out::append, out);
    } else {
      list("list", collection.stream(), element -> write(element, out), out);
    }
  }

  private static <T> void list(
      String type, Stream<T> elements, Consumer<T> element, StringBuilder out) {
    out.append(type).append('(');
    elements.forEachOrdered(element);
    out.append(')');
  }

  /** Prefixes the string with its length, so that no value can imitate the structure of another. */
  private static String leaf(Object value) {
    String text = value.toString();
    return text.length() + ":" + text;
  }
}
