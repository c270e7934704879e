package gatewire.template.engine;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.apache.velocity.util.introspection.VelMethod;
import org.jspecify.annotations.Nullable;

/**
 * A method that templates can call and that this package implements, so that no reflection is used.
 */
record NativeMethod(String name, List<Class<?>> parameters, Call call) implements VelMethod {

  /**
   * Runs the method. There are as many arguments as the method has parameters; each may be null,
   * and so may the result.
   */
  @FunctionalInterface
  interface Call {
    @Nullable Object run(Object receiver, @Nullable Object[] arguments);
  }

  static NativeMethod of(String name, Call call, Class<?>... parameters) {
    return new NativeMethod(name, List.of(parameters), call);
  }

  /**
   * Returns the method of this name that accepts these arguments; null is accepted for each
   * parameter type.
   */
  static Optional<VelMethod> find(
      List<NativeMethod> methods, String name, @Nullable Object[] arguments) {
    for (NativeMethod method : methods) {
      if (method.name.equals(name) && method.accepts(arguments)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  private boolean accepts(@Nullable Object[] arguments) {
    if (arguments.length != parameters.size()) {
      return false;
    }
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] != null && !parameters.get(i).isInstance(arguments[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public @Nullable Object invoke(Object receiver, @Nullable Object[] arguments) {
    RenderBudget.current().step();
    return call.run(receiver, arguments);
  }

  @Override
  public boolean isCacheable() {
    return true;
  }

  @Override
  public String getMethodName() {
    return name;
  }

  @Override
  public Method getMethod() {
    throw new UnsupportedOperationException(name + " has no Java method");
  }

  /** Not void, because Velocity would print an empty string in place of null. */
  @Override
  public Class<?> getReturnType() {
    return Object.class;
  }
}
