package gatewire.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Creates samples of every type of the model by reflection. The first sample of a record has a
 * value in each component. Each further sample differs from it in exactly one place, which may be
 * nested.
 *
 * <p>So this class need not change for a new component of a record or a new record of a sealed
 * type.
 */
final class ModelSamples {

  /**
   * A value and its difference from the first sample of its type.
   *
   * @param change the path to the difference, each step as {@code Record.component}; empty for the
   *     first sample
   */
  record Sample(List<String> change, Object value) {
    private Sample within(Object container) {
      return new Sample(change, container);
    }

    private Sample within(String component, Object container) {
      return new Sample(Stream.concat(Stream.of(component), change.stream()).toList(), container);
    }

    @Override
    public String toString() {
      return change.isEmpty() ? "nothing" : String.join(" > ", change);
    }
  }

  private ModelSamples() {}

  /** Returns all samples of a type; the others are compared with the first. */
  static List<Sample> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Text.class) {
      return texts();
    } else if (plain.isSealed()) {
      return Stream.of(plain.getPermittedSubclasses())
          .flatMap(member -> of(member).stream())
          .toList();
    } else if (plain.isRecord()) {
      return record(plain);
    } else if (plain.isEnum()) {
      // Starts with the last constant, because the first location, a path parameter, is not allowed
      // everywhere.
      Object[] constants = plain.getEnumConstants();
      return plain(
          IntStream.range(0, constants.length).mapToObj(i -> constants[constants.length - 1 - i]));
    }
    return plain(simple(plain));
  }

  private static Stream<?> simple(Class<?> type) {
    if (type == String.class) {
      return Stream.of("a", "b");
    } else if (type == boolean.class || type == Boolean.class) {
      return Stream.of(false, true);
    } else if (type == int.class) {
      return Stream.of(200, 404);
    } else if (type == OptionalInt.class) {
      return Stream.of(OptionalInt.of(1), OptionalInt.of(2), OptionalInt.empty());
    } else if (type == Duration.class) {
      return Stream.of(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }
    throw new IllegalArgumentException("no samples of " + type + " yet: add two that differ");
  }

  /** Written by hand, because a join of known strings is a known string. */
  private static List<Sample> texts() {
    Reference arn = new Reference("photos", "arn");
    return plain(
        Stream.of(
            Text.of("photos"),
            Text.of("<photos.arn>"),
            arn,
            new Reference("photos", "name"),
            new Reference("files", "arn"),
            Text.join(arn, Text.of("/")),
            Text.join(Text.of("/"), arn),
            Text.join(arn, arn)));
  }

  private static List<Sample> generic(ParameterizedType type) {
    List<Sample> first = of(type.getActualTypeArguments()[0]);
    if (type.getRawType() == Map.class) {
      List<Sample> values = of(type.getActualTypeArguments()[1]);
      Object key = first.get(0).value();
      return Stream.of(
              first.stream()
                  .map(sample -> sample.within(Map.of(sample.value(), values.get(0).value()))),
              values.stream().skip(1).map(sample -> sample.within(Map.of(key, sample.value()))),
              Stream.of(new Sample(List.of("none"), Map.of())))
          .flatMap(samples -> samples)
          .toList();
    } else if (type.getRawType() == Optional.class) {
      return Stream.concat(
              first.stream().map(sample -> sample.within(Optional.of(sample.value()))),
              Stream.of(new Sample(List.of("none"), Optional.empty())))
          .toList();
    } else if (type.getRawType() == Set.class) {
      return collections(first, Set::of, Set.of());
    }
    return collections(first, List::of, List.of());
  }

  private static List<Sample> collections(
      List<Sample> members, Function<Object, ?> of, Object empty) {
    return Stream.concat(
            members.stream().map(member -> member.within(of.apply(member.value()))),
            Stream.of(new Sample(List.of("none"), empty)))
        .toList();
  }

  private static List<Sample> record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<List<Sample>> samples =
        Stream.of(components).map(component -> of(component.getGenericType())).toList();
    Object[] base = samples.stream().map(values -> values.get(0).value()).toArray();
    List<Sample> all = new ArrayList<>();
    all.add(new Sample(List.of(), instance(type, base).orElseThrow()));
    for (int i = 0; i < components.length; i++) {
      String name = type.getSimpleName() + "." + components[i].getName();
      for (Sample changed : samples.get(i).subList(1, samples.get(i).size())) {
        Object[] arguments = base.clone();
        arguments[i] = changed.value();
        instance(type, arguments).ifPresent(value -> all.add(changed.within(name, value)));
      }
    }
    return all;
  }

  /** Returns an instance of the record; empty if the record does not allow the values. */
  private static Optional<Object> instance(Class<?> type, Object[] arguments) {
    try {
      return Optional.of(canonical(type).newInstance(arguments));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException) {
        return Optional.empty();
      }
      throw new IllegalStateException(type.getName(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  /** Returns the constructor with all components. */
  private static Constructor<?> canonical(Class<?> type) throws NoSuchMethodException {
    return type.getDeclaredConstructor(
        Stream.of(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new));
  }

  /** Returns samples without parts; each after the first is itself the difference. */
  private static List<Sample> plain(Stream<?> values) {
    List<Sample> samples = new ArrayList<>();
    values.forEach(
        value ->
            samples.add(
                new Sample(samples.isEmpty() ? List.of() : List.of("'" + value + "'"), value)));
    return samples;
  }
}
