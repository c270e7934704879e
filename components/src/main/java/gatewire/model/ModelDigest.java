package gatewire.model;

import java.lang.reflect.RecordComponent;
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
import java.util.stream.Stream;

/**
 * A fingerprint of a model's content: what API Gateway would serve. A Deployment is a frozen copy
 * of the API, so a changed fingerprint asks for a new one.
 *
 * <p>Each record component counts, found by reflection so that a new one cannot be forgotten. The
 * order in which records were declared does not: API Gateway never learns it. The order of a path's
 * segments does.
 */
public final class ModelDigest {

  /** Components that change nothing that is served, each with its reason. */
  static final Map<String, String> NOT_SERVED =
      Map.of(
          "RestApi.name", "a label of the API itself, not of its deployments",
          "RestApi.description", "a label of the API itself, not of its deployments",
          "RestApi.suppressions", "said to the checks, AWS never learns of it",
          "RestApi.unparsed", "an API with any is not deployed");

  /** Asked for once a type: reflection copies its answers. */
  private static final ClassValue<List<RecordComponent>> SERVED =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents())
              .filter(
                  component ->
                      !NOT_SERVED.containsKey(type.getSimpleName() + "." + component.getName()))
              .toList();
        }
      };

  private ModelDigest() {}

  /** The fingerprint in hexadecimal digits; equal models have equal ones in every JVM. */
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
    if (value instanceof Text text) {
      return list(
          "text",
          text.parts().map(part -> part instanceof Reference ? "ref" + leaf(part) : leaf(part)));
    } else if (value instanceof PathTemplate path) {
      return leaf(path);
    } else if (value instanceof Record record) {
      return record(record);
    } else if (value instanceof Map<?, ?> map) {
      return map(map);
    } else if (value instanceof Collection<?> collection) {
      return collection(collection);
    } else if (value instanceof Optional<?> optional) {
      return list("optional", optional.stream().map(ModelDigest::canonical));
    } else if (value instanceof OptionalInt optional) {
      return list("optional", optional.stream().mapToObj(ModelDigest::leaf));
    }
    return leaf(value);
  }

  private static String record(Record record) {
    String type = record.getClass().getSimpleName();
    return list(
        type,
        SERVED.get(record.getClass()).stream()
            .map(component -> leaf(component.getName()) + canonical(read(component, record))));
  }

  private static Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no access to " + component, e);
    }
  }

  private static String map(Map<?, ?> map) {
    Map<String, String> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(canonical(key), canonical(value)));
    return list("map", sorted.entrySet().stream().map(entry -> entry.getKey() + entry.getValue()));
  }

  private static String collection(Collection<?> collection) {
    List<String> parts = collection.stream().map(ModelDigest::canonical).toList();
    boolean unordered =
        collection instanceof Set || collection.stream().anyMatch(Record.class::isInstance);
    return list("list", unordered ? parts.stream().sorted() : parts.stream());
  }

  private static String list(String type, Stream<String> parts) {
    StringBuilder text = new StringBuilder(type).append('(');
    parts.forEachOrdered(text::append);
    return text.append(')').toString();
  }

  /** With its length in front, so that no text can pass for another's structure. */
  private static String leaf(Object value) {
    String text = value.toString();
    return text.length() + ":" + text;
  }
}
