package gatewire.template.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.velocity.runtime.directive.ForeachScope;
import org.apache.velocity.util.introspection.Introspector;
import org.apache.velocity.util.introspection.VelMethod;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Lists all methods that a template can call. A method that is not listed cannot be called, even if
 * the object's class has it. So templates have no access to reflection, class loading, system
 * properties ({@code Integer.getInteger}), threads or files.
 */
final class CallableMethods {

  private static final Set<String> NUMBER =
      Set.of(
          "intValue",
          "longValue",
          "doubleValue",
          "floatValue",
          "shortValue",
          "byteValue",
          "toString",
          "equals",
          "hashCode",
          "compareTo",
          "compare",
          "parseInt",
          "parseLong",
          "parseDouble",
          "parseFloat",
          "valueOf",
          "toHexString",
          "toBinaryString",
          "toOctalString",
          "max",
          "min",
          "sum",
          "signum",
          "abs",
          "isNaN",
          "isInfinite",
          "isFinite");

  /**
   * The first type that a receiver is an instance of applies; a JSON array is a List, a key set is
   * a Collection.
   */
  private static final List<Type> TYPES =
      List.of(
          new Type(
              String.class,
              StringMethods.METHODS,
              Set.of(
                  "charAt",
                  "codePointAt",
                  "compareTo",
                  "compareToIgnoreCase",
                  "endsWith",
                  "equals",
                  "equalsIgnoreCase",
                  "hashCode",
                  "isBlank",
                  "isEmpty",
                  "length",
                  "regionMatches",
                  "startsWith",
                  "strip",
                  "stripLeading",
                  "stripTrailing",
                  "subSequence",
                  "substring",
                  "trim")),
          new Type(InputReference.class, InputReference.METHODS, Set.of()),
          new Type(UtilReference.class, UtilReference.METHODS, Set.of()),
          // A ForeachScope is also a Map, but templates cannot use it as one.
          new Type(
              ForeachScope.class,
              List.of(),
              Set.of(
                  "getIndex",
                  "getCount",
                  "hasNext",
                  "getHasNext",
                  "isFirst",
                  "getFirst",
                  "isLast",
                  "getLast",
                  "stop")),
          new Type(
              Map.class,
              CollectionMethods.PRINTED,
              Set.of(
                  "get",
                  "getOrDefault",
                  "put",
                  "putAll",
                  "putIfAbsent",
                  "remove",
                  "clear",
                  "containsKey",
                  "containsValue",
                  "size",
                  "isEmpty",
                  "keySet",
                  "values",
                  "entrySet",
                  "equals",
                  "hashCode")),
          new Type(
              List.class,
              CollectionMethods.PRINTED_LIST,
              Set.of(
                  "get",
                  "set",
                  "add",
                  "addAll",
                  "remove",
                  "removeAll",
                  "retainAll",
                  "clear",
                  "contains",
                  "containsAll",
                  "indexOf",
                  "lastIndexOf",
                  "size",
                  "isEmpty",
                  "iterator",
                  "subList",
                  "equals",
                  "hashCode")),
          new Type(
              Collection.class,
              CollectionMethods.PRINTED,
              Set.of(
                  "contains",
                  "containsAll",
                  "size",
                  "isEmpty",
                  "iterator",
                  "remove",
                  "equals",
                  "hashCode")),
          new Type(Map.Entry.class, CollectionMethods.PRINTED, Set.of("getKey", "getValue")),
          new Type(Iterator.class, List.of(), Set.of("hasNext", "next")),
          new Type(Integer.class, List.of(), NUMBER),
          new Type(Long.class, List.of(), NUMBER),
          new Type(Double.class, List.of(), NUMBER),
          new Type(Float.class, List.of(), NUMBER),
          new Type(BigInteger.class, List.of(), NUMBER),
          new Type(BigDecimal.class, List.of(), NUMBER),
          new Type(
              Boolean.class,
              List.of(),
              Set.of("booleanValue", "parseBoolean", "valueOf", "toString", "equals")),
          new Type(
              Character.class,
              List.of(),
              Set.of("charValue", "toString", "equals", "isDigit", "isLetter")));

  private final Introspector introspector =
      new Introspector(LoggerFactory.getLogger("introspection"));

  /**
   * A type with the methods that this package implements and the harmless methods that the type
   * itself declares.
   */
  private record Type(Class<?> type, List<NativeMethod> natives, Set<String> names) {}

  /** Returns the method; empty if templates may not call it. */
  Optional<VelMethod> find(Object receiver, String name, @Nullable Object[] arguments) {
    if (receiver instanceof Object[] array) {
      return find(Arrays.asList(array), name, arguments).map(ArrayMethod::of);
    }
    for (Type type : TYPES) {
      if (type.type.isInstance(receiver)) {
        return NativeMethod.find(type.natives, name, arguments)
            .or(() -> declared(type, name, arguments));
      }
    }
    return Optional.empty();
  }

  private Optional<VelMethod> declared(Type type, String name, @Nullable Object[] arguments) {
    if (!type.names.contains(name)) {
      return Optional.empty();
    }
    return Optional.ofNullable(introspector.getMethod(type.type, name, arguments))
        .map(DeclaredMethod::new);
  }

  /** Calls the methods of a list on an array, such as the result of {@code split}. */
  private static final class ArrayMethod {

    private ArrayMethod() {}

    static VelMethod of(VelMethod method) {
      NativeMethod.Call call =
          (array, arguments) -> {
            try {
              return method.invoke(Arrays.asList((Object[]) array), arguments);
            } catch (ReflectiveOperationException e) {
              throw TemplateFailure.evaluation(
                  "%s: %s", method.getMethodName(), String.valueOf(e.getCause()));
            }
          };
      return NativeMethod.of(method.getMethodName(), call);
    }
  }
}
