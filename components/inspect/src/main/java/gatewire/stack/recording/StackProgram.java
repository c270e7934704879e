package gatewire.stack.recording;

import com.pulumi.Context;
import gatewire.stack.StackException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Objects;
import java.util.function.Consumer;

/** Finds a Pulumi program by the name of its class. */
public final class StackProgram {

  private StackProgram() {}

  /**
   * The program of a class that has {@code public static void stack(Context)}, as what {@code main}
   * hands to {@code Pulumi.run}.
   *
   * @throws StackException when there is no such class or no such method
   */
  public static Consumer<Context> of(String className) {
    if (className.isEmpty()) {
      throw new StackException(
          "no program is named: say --program CLASS, or name one in the pom's property <program>");
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
          "program %s: there is no such class; the pom's property <program> names the class that 'pulumi up' runs"
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
      // Said below, together with the method that is not static.
    }
    throw new StackException(
        ("program %s has no 'public static void stack(com.pulumi.Context)': move into it what main gives to Pulumi.run, and"
                + " let main say Pulumi.run(%s::stack)")
            .formatted(type.getName(), type.getSimpleName()));
  }

  /** Throws a program's exception as it is, checked ones too. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException asThrown(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
