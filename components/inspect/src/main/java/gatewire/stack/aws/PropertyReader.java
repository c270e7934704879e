package gatewire.stack.aws;

import gatewire.stack.EncryptedSecret;
import gatewire.stack.ResourceState;
import gatewire.stack.Unknown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Reads properties of a resource into types. What has another type, is unknown or encrypted, or was
 * never asked for is a problem with its place; nothing is skipped silently.
 */
final class PropertyReader {

  private final ResourceState resource;
  private final String path;
  private final Map<?, ?> values;
  private final Problems problems;
  private final Set<String> asked = new HashSet<>();
  private final List<PropertyReader> nested = new ArrayList<>();

  private PropertyReader(ResourceState resource, String path, Map<?, ?> values, Problems problems) {
    this.resource = resource;
    this.path = path;
    this.values = values;
    this.problems = problems;
  }

  /**
   * Reads the inputs of a resource. Since version 7 of the provider each may name its region; which
   * one it is is read of the API's ARN.
   */
  static PropertyReader of(ResourceState resource, Problems problems) {
    return new PropertyReader(resource, "", resource.inputs(), problems).ignore("region");
  }

  /**
   * A text; numbers and booleans are texts too, as they are for the provider, and an empty one is
   * none.
   */
  Optional<String> text(String name) {
    return anyText(name).filter(text -> !text.isEmpty());
  }

  private Optional<String> anyText(String name) {
    return value(name, "a text", PropertyReader::asText);
  }

  /** A text without which the resource means nothing; its absence is a problem. */
  Optional<String> requiredText(String name) {
    Optional<String> text = text(name);
    if (text.isEmpty() && !values.containsKey(name)) {
      problem(name, "", "is required and missing");
    }
    return text;
  }

  Optional<Boolean> flag(String name) {
    return value(
        name,
        "true or false",
        value ->
            asText(value)
                .map(String::toLowerCase)
                .filter(text -> text.matches("true|false"))
                .map(Boolean::valueOf));
  }

  Optional<Double> number(String name) {
    return value(
        name,
        "a number",
        value ->
            asText(value).filter(text -> text.matches("-?\\d+(\\.\\d+)?")).map(Double::valueOf));
  }

  Optional<Integer> integer(String name) {
    return value(
        name,
        "a whole number",
        value -> asText(value).filter(text -> text.matches("-?\\d{1,9}")).map(Integer::valueOf));
  }

  /** One of an enum's constants by their names, in AWS's spelling. */
  <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
    List<E> constants = List.of(type.getEnumConstants());
    return value(
        name,
        "one of " + constants,
        value ->
            constants.stream()
                .filter(constant -> asText(value).filter(constant.name()::equals).isPresent())
                .findFirst());
  }

  /** A list of texts; one text alone is a list of one. */
  List<String> texts(String name) {
    return value(name, "a list of texts", PropertyReader::asTexts).orElse(List.of());
  }

  /**
   * Texts by their keys, sorted, empty ones too; an entry that is no text is a problem of its own.
   */
  Map<String, String> textMap(String name) {
    Map<String, String> texts = new TreeMap<>();
    object(name)
        .ifPresent(
            entries -> {
              for (Object key : entries.values.keySet()) {
                entries.anyText((String) key).ifPresent(text -> texts.put((String) key, text));
              }
            });
    return Collections.unmodifiableMap(texts);
  }

  Optional<PropertyReader> object(String name) {
    return value(
        name,
        "an object",
        value ->
            value instanceof Map<?, ?> map ? Optional.of(nested(name, map)) : Optional.empty());
  }

  /** A list of objects; one object alone is a list of one. */
  List<PropertyReader> objects(String name) {
    return value(
            name,
            "a list of objects",
            value -> {
              List<?> list = value instanceof List<?> many ? many : List.of(value);
              return list.stream().allMatch(Map.class::isInstance)
                  ? Optional.of(
                      IntStream.range(0, list.size())
                          .mapToObj(i -> nested(name + "[" + i + "]", (Map<?, ?>) list.get(i)))
                          .toList())
                  : Optional.empty();
            })
        .orElse(List.of());
  }

  /** Properties that change nothing in what a gateway serves. */
  PropertyReader ignore(String... names) {
    asked.addAll(Arrays.asList(names));
    return this;
  }

  /** Report the properties that nobody asked for. */
  void finish() {
    nested.forEach(PropertyReader::finish);
    values.forEach(
        (name, value) -> {
          if (!asked.contains(name)) {
            problem((String) name, value, "is not read here");
          }
        });
  }

  /** Where a property stands, as problems name it. */
  String place(String name) {
    return "%s, input '%s'".formatted(resource.label(), path + name);
  }

  private void problem(String name, Object value, String problem) {
    problems.add(place(name), resource.isSecret(path + name) ? "[secret]" : value, problem);
  }

  private PropertyReader nested(String name, Map<?, ?> map) {
    PropertyReader reader = new PropertyReader(resource, path + name + ".", map, problems);
    nested.add(reader);
    return reader;
  }

  private <T> Optional<T> value(String name, String expected, Function<Object, Optional<T>> as) {
    asked.add(name);
    Object value = values.get(name);
    if (value == null) {
      return Optional.empty();
    } else if (value == Unknown.VALUE) {
      problem(name, value, "only a deployment knows the value");
      return Optional.empty();
    } else if (value == EncryptedSecret.VALUE) {
      problem(name, value, "is encrypted: export the stack with --show-secrets");
      return Optional.empty();
    }
    Optional<T> typed = as.apply(value);
    if (typed.isEmpty()) {
      problem(name, value, "is not " + expected);
    }
    return typed;
  }

  private static Optional<String> asText(Object value) {
    boolean scalar = value instanceof String || value instanceof Number || value instanceof Boolean;
    return scalar ? Optional.of(value.toString()) : Optional.empty();
  }

  private static Optional<List<String>> asTexts(Object value) {
    List<?> list = value instanceof List<?> many ? many : List.of(value);
    List<String> texts = list.stream().flatMap(element -> asText(element).stream()).toList();
    return texts.size() == list.size() ? Optional.of(texts) : Optional.empty();
  }
}
