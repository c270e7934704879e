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
 * deployment package: its classes and the jars in its {@code lib} folder, in the order of their
 * names.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">Java handlers</a>
 */
final class HandlerLoader {

  private HandlerLoader() {}

  /**
   * Load and instantiate.
   *
   * @throws Throwable a {@link HandlerFault}, or what the function's constructor or static
   *     initializer threw
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
            new HandlerFault(
                "Class does not implement an appropriate handler interface: " + type.getName()));
  }

  /** An instance by the public constructor without arguments. */
  static Object instantiate(Class<?> type) throws Throwable {
    Constructor<?> constructor;
    try {
      constructor = type.getConstructor();
    } catch (NoSuchMethodException e) {
      boolean inner = type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers());
      throw new HandlerFault(
          "Class "
              + type.getName()
              + (inner
                  ? " cannot be instantiated because it is a non-static inner class"
                  : " has no public zero-argument constructor"),
          "java.lang.Exception");
    }
    // A public class may still be nested in one that is not.
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
      throw new HandlerFault("Class not found: " + name, e.getClass().getName());
    } catch (ExceptionInInitializerError e) {
      throw e.getException() == null ? e : e.getException();
    } catch (LinkageError e) {
      throw new HandlerFault(
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
