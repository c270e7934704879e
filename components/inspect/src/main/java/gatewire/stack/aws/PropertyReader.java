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
 * Reads properties of a resource as typed values. A property that has another type, is unknown or
 * encrypted, or that no caller reads is reported as a problem with its place; none is skipped
 * silently.
 */
final class PropertyReader {

  private final ResourceState resource;
  private final String path;
  private final Map<?, ?> values;
  private final Problems problems;
  private final Set<String> read = new HashSet<>();
  private final List<PropertyReader> nested = new ArrayList<>();

  private PropertyReader(ResourceState resource, String path, Map<?, ?> values, Problems problems) {
    this.resource = resource;
    this.path = path;
    this.values = values;
    this.problems = problems;
  }

  /**
   * Reads the inputs of a resource. Ignores {@code region}, which each resource may have since
   * version 7 of the provider, because the region is read from the API's ARN.
   */
  static PropertyReader of(ResourceState resource, Problems problems) {
    return new PropertyReader(resource, "", resource.inputs(), problems).ignore("region");
  }

  /**
   * Returns a string. Converts numbers and booleans to strings, as the provider does, and treats an
   * empty string as absent.
   */
  Optional<String> string(String name) {
    return anyString(name).filter(string -> !string.isEmpty());
  }

  private Optional<String> anyString(String name) {
    return value(name, "a string", PropertyReader::asString);
  }

  /** Returns a string that the resource must have; its absence is reported as a problem. */
  Optional<String> requiredString(String name) {
    Optional<String> string = string(name);
    if (string.isEmpty() && !values.containsKey(name)) {
      problem(name, "", "is required and missing");
    }
    return string;
  }

  Optional<Boolean> flag(String name) {
    return value(
        name,
        "true or false",
        value ->
            asString(value)
                .map(String::toLowerCase)
                .filter(string -> string.matches("true|false"))
                .map(Boolean::valueOf));
  }

  Optional<Double> number(String name) {
    return value(
        name,
        "a number",
        value ->
            asString(value)
                .filter(string -> string.matches("-?\\d+(\\.\\d+)?"))
                .map(Double::valueOf));
  }

  Optional<Integer> integer(String name) {
    return value(
        name,
        "a whole number",
        value ->
            asString(value).filter(string -> string.matches("-?\\d{1,9}")).map(Integer::valueOf));
  }

  /** Returns the enum constant whose name is the value in AWS's spelling. */
  <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
    List<E> constants = List.of(type.getEnumConstants());
    return value(
        name,
        "one of " + constants,
        value ->
            constants.stream()
                .filter(constant -> asString(value).filter(constant.name()::equals).isPresent())
                .findFirst());
  }

  /** Returns a list of strings; a single string counts as a list with one element. */
  List<String> strings(String name) {
    return value(name, "a list of strings", PropertyReader::asStrings).orElse(List.of());
  }

  /**
   * Returns strings, including empty ones, by their keys, sorted. Each entry that is not a string
   * is reported as a separate problem.
   */
  Map<String, String> stringMap(String name) {
    Map<String, String> strings = new TreeMap<>();
    object(name)
        .ifPresent(
            entries -> {
              for (Object key : entries.values.keySet()) {
                entries
                    .anyString((String) key)
                    .ifPresent(string -> strings.put((String) key, string));
              }
            });
    return Collections.unmodifiableMap(strings);
  }

  Optional<PropertyReader> object(String name) {
    return value(
        name,
        "an object",
        value ->
            value instanceof Map<?, ?> map ? Optional.of(nested(name, map)) : Optional.empty());
  }

  /** Returns a list of objects; a single object counts as a list with one element. */
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

  /** Ignores properties that do not change what a gateway serves. */
  PropertyReader ignore(String... names) {
    read.addAll(Arrays.asList(names));
    return this;
  }

  /** Reports the properties that no caller has read. */
  void finish() {
    nested.forEach(PropertyReader::finish);
    values.forEach(
        (name, value) -> {
          if (!read.contains(name)) {
            problem((String) name, value, "is not supported");
          }
        });
  }

  /** Returns the place of a property for problems. */
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
    read.add(name);
    Object value = values.get(name);
    if (value == null) {
      return Optional.empty();
    } else if (value == Unknown.VALUE) {
      problem(name, value, "the value is known only after a deployment");
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

  private static Optional<String> asString(Object value) {
    boolean scalar = value instanceof String || value instanceof Number || value instanceof Boolean;
    return scalar ? Optional.of(value.toString()) : Optional.empty();
  }

  private static Optional<List<String>> asStrings(Object value) {
    List<?> list = value instanceof List<?> many ? many : List.of(value);
    List<String> strings = list.stream().flatMap(element -> asString(element).stream()).toList();
    return strings.size() == list.size() ? Optional.of(strings) : Optional.empty();
  }
}
