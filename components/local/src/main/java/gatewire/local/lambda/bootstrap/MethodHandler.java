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
import org.jspecify.annotations.Nullable;

/**
 * Handlers named {@code Class::method}. Among overloads, the managed runtime prefers a method that
 * is not a bridge method, then the one with the most parameters, where a last parameter of type
 * {@code Context} counts twice.
 */
final class MethodHandler {

  private MethodHandler() {}

  static Handler of(Class<?> type, String name, LambdaTypes types) throws Throwable {
    List<Method> candidates =
        Arrays.stream(methodsOf(type, name))
            .filter(method -> method.getName().equals(name))
            .sorted(
                Comparator.comparing(Method::isBridge)
                    .thenComparing(method -> -priority(method, types)))
            .toList();
    for (Method method : candidates) {
      Optional<Handler> handler = bind(type, method, types);
      if (handler.isPresent()) {
        return handler.get();
      }
    }
    throw new HandlerException(
        "No public method named "
            + name
            + " with appropriate method signature found on class "
            + type.getName());
  }

  private static Method[] methodsOf(Class<?> type, String name) throws HandlerException {
    try {
      return type.getMethods();
    } catch (NoClassDefFoundError e) {
      throw new HandlerException(
          "Error loading method " + name + " on class " + type.getName(), e.getClass().getName());
    }
  }

  private static int priority(Method method, LambdaTypes types) {
    return method.getParameterCount() + (endsWithContext(method, types) ? 1 : 0);
  }

  private static boolean endsWithContext(Method method, LambdaTypes types) {
    Class<?>[] parameters = method.getParameterTypes();
    return parameters.length > 0 && types.isContext(parameters[parameters.length - 1]);
  }

  /**
   * Calls a method with the given arguments and, if the method has such a parameter, the context.
   */
  private interface Call {
    @Nullable Object with(List<Object> arguments, NextInvocation invocation) throws Throwable;
  }

  /** Returns a method as a handler; empty if its parameters are not those of a handler. */
  private static Optional<Handler> bind(Class<?> type, Method method, LambdaTypes types)
      throws Throwable {
    boolean context = endsWithContext(method, types);
    int others = method.getParameterCount() - (context ? 1 : 0);
    List<Class<?>> parameters = List.of(method.getParameterTypes()).subList(0, others);
    boolean supported =
        parameters.equals(List.of(InputStream.class, OutputStream.class))
            || (others <= 1 && parameters.stream().noneMatch(types::isContext));
    if (!supported) {
      return Optional.empty();
    }
    Object instance =
        Modifier.isStatic(method.getModifiers()) ? null : HandlerLoader.instantiate(type);
    method.setAccessible(true);
    Call call =
        (arguments, invocation) -> {
          if (context) {
            arguments.add(types.contextOf(invocation));
          }
          return InterfaceHandler.call(method, instance, arguments.toArray());
        };
    boolean streams =
        parameters.contains(InputStream.class) || parameters.contains(OutputStream.class);
    return Optional.of(streams ? streams(parameters, call) : values(method, others, call));
  }

  private static Handler streams(List<Class<?>> parameters, Call call) {
    return (event, result, invocation) -> {
      List<Object> arguments = new ArrayList<>();
      parameters.forEach(p -> arguments.add(p == InputStream.class ? event : result));
      call.with(arguments, invocation);
    };
  }

  private static Handler values(Method method, int others, Call call) {
    Type[] inputs = Arrays.copyOf(method.getGenericParameterTypes(), others);
    JsonBinding binding =
        new JsonBinding(
            inputs.length == 0 ? Object.class : inputs[0], method.getGenericReturnType());
    return (event, result, invocation) -> {
      List<Object> arguments = new ArrayList<>();
      if (others == 1) {
        arguments.add(binding.read(event));
      }
      binding.write(call.with(arguments, invocation), result);
    };
  }
}
