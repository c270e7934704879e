package gatewire.docs;

import gatewire.api.Api;
import gatewire.api.Declarations;
import gatewire.model.RestApi;
import gatewire.openapi.ApiDocument;
import gatewire.operations.OpenApi;
import gatewire.pulumi.ApiComponent;
import gatewire.testing.PulumiProgram;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** The public methods of the packages with which a program writes its API and its stack. */
final class PublicApi {

  private static final Set<String> OF_OBJECT =
      Set.of("equals", "hashCode", "toString", "valueOf", "values");

  /** A method and the simple name of the type that a reader knows it by. */
  record Call(String type, String method) {
    @Override
    public String toString() {
      return type + "." + method;
    }
  }

  private PublicApi() {}

  /** Returns the public types, without builders and other types inside them. */
  static Stream<Class<?>> types() {
    return classes(Api.class, ApiComponent.class).filter(type -> !type.isMemberClass());
  }

  /**
   * Returns the public methods, without accessors of record components and without what a type
   * above declares.
   */
  static Stream<Call> calls() {
    return classes(Api.class, ApiComponent.class)
        // It repeats the factory methods of other classes, and DeclarationsTests compares the two.
        .filter(type -> type != Declarations.class)
        .flatMap(type -> methods(type).map(method -> new Call(nameOf(type), method.getName())));
  }

  /** Returns the names of all methods and types that the page may list, other packages' too. */
  static Stream<String> documented() {
    return classes(
            Api.class,
            ApiComponent.class,
            RestApi.class,
            OpenApi.class,
            ApiDocument.class,
            PulumiProgram.class)
        .flatMap(
            type ->
                Stream.concat(
                    Arrays.stream(type.getMethods()).map(Method::getName),
                    Stream.of(type.getSimpleName())));
  }

  /** Returns the public classes of the packages that these classes are in. */
  private static Stream<Class<?>> classes(Class<?>... samples) {
    return Arrays.stream(samples).flatMap(PublicApi::packageOf).filter(PublicApi::isPublic);
  }

  private static Stream<Class<?>> packageOf(Class<?> sample) {
    String prefix = sample.getPackageName();
    try {
      Path root =
          Path.of(sample.getProtectionDomain().getCodeSource().getLocation().toURI())
              .resolve(prefix.replace('.', '/'));
      try (Stream<Path> files = Files.list(root)) {
        return files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(".class") && !file.startsWith("package-info"))
            .sorted()
            .<Class<?>>map(file -> load(prefix + "." + file.replace(".class", "")))
            .toList()
            .stream();
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicApi.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !method.isSynthetic() && !OF_OBJECT.contains(method.getName()))
        .filter(method -> !isAccessor(method) && !isOverride(method));
  }

  private static boolean isAccessor(Method method) {
    RecordComponent[] components = method.getDeclaringClass().getRecordComponents();
    return components != null
        && Arrays.stream(components).anyMatch(component -> component.getAccessor().equals(method));
  }

  private static boolean isOverride(Method method) {
    Class<?> type = method.getDeclaringClass();
    return Stream.concat(
            Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
        .anyMatch(parent -> declares(parent, method));
  }

  private static boolean declares(Class<?> type, Method method) {
    try {
      type.getMethod(method.getName(), method.getParameterTypes());
      return true;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  /** A reader knows a builder by the type that it builds. */
  private static String nameOf(Class<?> type) {
    return type.getDeclaringClass() == null
        ? type.getSimpleName()
        : nameOf(type.getDeclaringClass());
  }
}
