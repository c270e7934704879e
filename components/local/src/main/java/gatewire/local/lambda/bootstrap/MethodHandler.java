package gatewire.local.lambda.bootstrap;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Handlers named {@code Class::method}. Of overloads the managed runtime takes one that is not a
 * compiler's bridge, then the one with the most parameters, where a last parameter of type {@code
 * Context} counts twice.
 */
final class MethodHandler {

  private MethodHandler() {}

  static Handler of(Class<?> type, String name, LambdaTypes types) throws Throwable {
    List<Method> candidates =
        Arrays.stream(methodsOf(type, name))
            .filter(method -> method.getName().equals(name))
            .sorted(
                Comparator.comparing(Method::isBridge)
                    .thenComparing(method -> -weight(method, types)))
            .toList();
    for (Method method : candidates) {
      Optional<Handler> handler = bind(type, method, types);
      if (handler.isPresent()) {
        return handler.get();
      }
    }
    throw new HandlerFault(
        "No public method named "
            + name
            + " with appropriate method signature found on class "
            + type.getName());
  }

  private static Method[] methodsOf(Class<?> type, String name) throws HandlerFault {
    try {
      return type.getMethods();
    } catch (NoClassDefFoundError e) {
      throw new HandlerFault(
          "Error loading method " + name + " on class " + type.getName(), e.getClass().getName());
    }
  }

  private static int weight(Method method, LambdaTypes types) {
    return method.getParameterCount() + (endsWithContext(method, types) ? 1 : 0);
  }

  private static boolean endsWithContext(Method method, LambdaTypes types) {
    Class<?>[] parameters = method.getParameterTypes();
    return parameters.length > 0 && types.isContext(parameters[parameters.length - 1]);
  }

  private static Optional<Handler> bind(Class<?> type, Method method, LambdaTypes types)
      throws Throwable {
    boolean context = endsWithContext(method, types);
    int others = method.getParameterCount() - (context ? 1 : 0);
    List<Class<?>> parameters = List.of(method.getParameterTypes()).subList(0, others);
    boolean input = parameters.contains(InputStream.class);
    boolean output = parameters.contains(OutputStream.class);
    boolean legal =
        parameters.equals(List.of(InputStream.class, OutputStream.class))
            || (others <= 1 && parameters.stream().noneMatch(types::isContext));
    if (!legal) {
      return Optional.empty();
    }
    Object instance =
        Modifier.isStatic(method.getModifiers()) ? null : HandlerLoader.instantiate(type);
    method.setAccessible(true);
    if (input || output) {
      return Optional.of(
          (event, result, invocation) -> {
            List<Object> arguments = new ArrayList<>();
            parameters.forEach(p -> arguments.add(p == InputStream.class ? event : result));
            if (context) {
              arguments.add(types.contextOf(invocation));
            }
            InterfaceHandler.call(method, instance, arguments.toArray());
          });
    }
    Type[] inputs = Arrays.copyOf(method.getGenericParameterTypes(), others);
    JsonBinding binding =
        new JsonBinding(
            inputs.length == 0 ? Object.class : inputs[0], method.getGenericReturnType());
    return Optional.of(
        (event, result, invocation) -> {
          List<Object> arguments = new ArrayList<>();
          if (others == 1) {
            arguments.add(binding.read(event));
          }
          if (context) {
            arguments.add(types.contextOf(invocation));
          }
          binding.write(InterfaceHandler.call(method, instance, arguments.toArray()), result);
        });
  }
}
