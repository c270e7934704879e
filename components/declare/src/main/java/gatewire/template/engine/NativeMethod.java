package gatewire.template.engine;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.apache.velocity.util.introspection.VelMethod;
import org.jspecify.annotations.Nullable;

/** A method that templates can call and that is ours to run: no reflection takes part. */
record NativeMethod(String name, List<Class<?>> parameters, Call call) implements VelMethod {

  /**
   * Run with as many arguments as the method has parameters; each may be null, and so may the
   * result.
   */
  @FunctionalInterface
  interface Call {
    @Nullable Object run(Object receiver, @Nullable Object[] arguments);
  }

  static NativeMethod of(String name, Call call, Class<?>... parameters) {
    return new NativeMethod(name, List.of(parameters), call);
  }

  /** The method of this name that takes these arguments; null is an argument for anything. */
  static Optional<VelMethod> find(
      List<NativeMethod> methods, String name, @Nullable Object[] arguments) {
    for (NativeMethod method : methods) {
      if (method.name.equals(name) && method.takes(arguments)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  private boolean takes(@Nullable Object[] arguments) {
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
    throw new UnsupportedOperationException("no Java method stands behind " + name);
  }

  /** Not void, for which Velocity would print an empty text in place of null. */
  @Override
  public Class<?> getReturnType() {
    return Object.class;
  }
}
