package gatewire.stack.recording;

import com.pulumi.core.annotations.Export;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which outputs a resource always has, as the provider's schema says: the SDK's classes carry it.
 * An output is a field with {@link Export}, and its accessor returns an {@code Output<Optional<…>>}
 * where the provider may leave it out.
 */
final class OutputSchema {

  private OutputSchema() {}

  /** The names of all outputs that are never left out. */
  static List<String> required(Class<?> type) {
    TreeSet<String> outputs = new TreeSet<>();
    for (Class<?> declaring = type;
        declaring != Object.class;
        declaring = declaring.getSuperclass()) {
      Arrays.stream(declaring.getDeclaredFields())
          .filter(field -> !isOptional(field))
          .flatMap(OutputSchema::name)
          .forEach(outputs::add);
    }
    outputs.removeAll(List.of("id", "urn"));
    return List.copyOf(outputs);
  }

  private static Stream<String> name(Field field) {
    return Optional.ofNullable(field.getAnnotation(Export.class)).stream()
        .map(export -> export.name().isEmpty() ? field.getName() : export.name());
  }

  private static boolean isOptional(Field field) {
    return Arrays.stream(field.getDeclaringClass().getMethods())
        .filter(
            method -> method.getParameterCount() == 0 && method.getName().equals(field.getName()))
        .anyMatch(method -> isOptional(method.getGenericReturnType()));
  }

  private static boolean isOptional(Type output) {
    return output instanceof ParameterizedType parameterized
        && parameterized.getActualTypeArguments()[0] instanceof ParameterizedType value
        && value.getRawType() == Optional.class;
  }
}
