package gatewire.stack.recording;

import com.pulumi.Context;
import gatewire.stack.StackException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Objects;
import java.util.function.Consumer;

/** Loads a Pulumi program by the name of its class. */
public final class StackProgram {

  private StackProgram() {}

  /**
   * Returns the program of a class: its method {@code public static void stack(Context)}, which
   * {@code main} passes to {@code Pulumi.run}.
   *
   * @throws StackException if the class or the method does not exist
   */
  public static Consumer<Context> of(String className) {
    if (className.isEmpty()) {
      throw new StackException(
          "no program is configured: use --program CLASS, or set the property <program> in the pom");
    }
    Method stack = stackMethod(type(className));
    return context -> {
      try {
        stack.invoke(null, context);
      } catch (InvocationTargetException e) {
        throw StackProgram.<RuntimeException>asThrown(Objects.requireNonNullElse(e.getCause(), e));
      } catch (IllegalAccessException e) {
        throw new StackException("program %s: %s is not accessible".formatted(className, stack), e);
      }
    };
  }

  private static Class<?> type(String className) {
    try {
      return Class.forName(className, true, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw new StackException(
          "program %s: the class does not exist; the property <program> in the pom names the class that 'pulumi up' runs"
              .formatted(className),
          e);
    } catch (LinkageError e) {
      throw new StackException("program %s cannot be loaded: %s".formatted(className, e), e);
    }
  }

  private static Method stackMethod(Class<?> type) {
    try {
      Method stack = type.getMethod("stack", Context.class);
      if (Modifier.isStatic(stack.getModifiers())) {
        // The class need not be public: `pulumi up` calls its main method either way.
        stack.setAccessible(true);
        return stack;
      }
    } catch (NoSuchMethodException e) {
      // Reported below, together with a method that is not static.
    }
    throw new StackException(
        ("program %s has no 'public static void stack(com.pulumi.Context)': move the lambda that main passes to Pulumi.run into it, and"
                + " let main call Pulumi.run(%s::stack)")
            .formatted(type.getName(), type.getSimpleName()));
  }

  /** Throws a program's exception unchanged, even if it is checked. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException asThrown(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
