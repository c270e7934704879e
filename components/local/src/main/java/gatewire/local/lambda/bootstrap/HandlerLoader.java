package gatewire.local.lambda.bootstrap;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds a handler by its name, {@code package.Class} or {@code package.Class::method}, in a
 * deployment package: in its classes, and in the jars of its {@code lib} folder, sorted by name.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">Java handlers</a>
 */
final class HandlerLoader {

  private HandlerLoader() {}

  /**
   * Loads and instantiates a handler.
   *
   * @throws Throwable a {@link HandlerException}, or the exception of the function's constructor or
   *     static initializer
   */
  static Handler load(String taskRoot, String name) throws Throwable {
    ClassLoader loader = classLoader(Path.of(taskRoot));
    Thread.currentThread().setContextClassLoader(loader);
    int colons = name.indexOf("::");
    String className = colons < 0 ? name : name.substring(0, colons);
    Class<?> type = loadClass(loader, className);
    LambdaTypes types = LambdaTypes.of(loader);
    if (colons >= 0) {
      return MethodHandler.of(type, name.substring(colons + 2), types);
    }
    Optional<Handler> handler = InterfaceHandler.of(type, types);
    return handler.orElseThrow(
        () ->
            new HandlerException(
                "Class does not implement an appropriate handler interface: " + type.getName()));
  }

  /** Calls the public constructor without parameters. */
  static Object instantiate(Class<?> type) throws Throwable {
    Constructor<?> constructor;
    try {
      constructor = type.getConstructor();
    } catch (NoSuchMethodException e) {
      boolean inner = type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers());
      throw new HandlerException(
          "Class "
              + type.getName()
              + (inner
                  ? " cannot be instantiated because it is a non-static inner class"
                  : " has no public zero-argument constructor"),
          "java.lang.Exception");
    }
    // A public class may be nested in a class that is not public.
    constructor.setAccessible(true);
    try {
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private static Class<?> loadClass(ClassLoader loader, String name) throws Throwable {
    try {
      return Class.forName(name, true, loader);
    } catch (ClassNotFoundException e) {
      throw new HandlerException("Class not found: " + name, e.getClass().getName());
    } catch (ExceptionInInitializerError e) {
      throw e.getException() == null ? e : e.getException();
    } catch (LinkageError e) {
      throw new HandlerException(
          "Error loading class " + name + ": " + e.getMessage(), e.getClass().getName());
    }
  }

  private static ClassLoader classLoader(Path root) throws IOException {
    List<URL> urls = new ArrayList<>();
    urls.add(root.toUri().toURL());
    File[] jars = root.resolve("lib").toFile().listFiles((dir, file) -> file.endsWith(".jar"));
    if (jars != null) {
      Arrays.sort(jars);
      for (File jar : jars) {
        urls.add(jar.toURI().toURL());
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}
