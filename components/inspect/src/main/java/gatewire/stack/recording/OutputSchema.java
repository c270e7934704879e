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
 * Reads from the SDK's classes which outputs a resource always has, as defined in the provider's
 * schema. An output is a field with {@link Export}; its accessor returns an {@code
 * Output<Optional<…>>} if the provider may omit it.
 */
final class OutputSchema {

  private OutputSchema() {}

  /** Returns the names of all outputs that the provider never omits. */
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
