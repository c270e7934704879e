package gatewire.local.lambda.bootstrap;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Handlers that implement {@code RequestStreamHandler} or {@code RequestHandler}. */
final class InterfaceHandler {

  private static final String METHOD = "handleRequest";

  private InterfaceHandler() {}

  /** Returns the class as a handler; empty if it implements neither interface. */
  static Optional<Handler> of(Class<?> type, LambdaTypes types) throws Throwable {
    if (types.streamHandler().filter(i -> i.isAssignableFrom(type)).isPresent()) {
      return Optional.of(stream(type, types));
    }
    if (types.requestHandler().filter(i -> i.isAssignableFrom(type)).isPresent()) {
      return Optional.of(typed(type, types));
    }
    return Optional.empty();
  }

  private static Handler stream(Class<?> type, LambdaTypes types) throws Throwable {
    Object instance = HandlerLoader.instantiate(type);
    Method method =
        types
            .streamHandler()
            .orElseThrow()
            .getMethod(
                METHOD, InputStream.class, OutputStream.class, types.context().orElseThrow());
    return (event, result, invocation) ->
        call(method, instance, event, result, types.contextOf(invocation));
  }

  private static Handler typed(Class<?> type, LambdaTypes types) throws Throwable {
    Class<?> requestHandler = types.requestHandler().orElseThrow();
    Type[] inputAndOutput = JsonBinding.typeArguments(type, requestHandler);
    if (inputAndOutput.length != 2) {
      throw new HandlerException(
          "Class "
              + type.getName()
              + " does not implement RequestHandler with concrete type parameters");
    }
    Object instance = HandlerLoader.instantiate(type);
    Method method = requestHandler.getMethod(METHOD, Object.class, types.context().orElseThrow());
    JsonBinding binding = new JsonBinding(inputAndOutput[0], inputAndOutput[1]);
    return (event, result, invocation) -> {
      Object input = binding.read(event);
      binding.write(call(method, instance, input, types.contextOf(invocation)), result);
    };
  }

  /** Calls a method and rethrows the function's exception. */
  static @Nullable Object call(
      Method method, @Nullable Object instance, @Nullable Object... arguments) throws Throwable {
    try {
      return method.invoke(instance, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
