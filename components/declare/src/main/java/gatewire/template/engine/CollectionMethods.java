package gatewire.template.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Limits the cost of calls on maps and lists. */
final class CollectionMethods {

  static final List<NativeMethod> PRINTED =
      List.of(NativeMethod.of("toString", (value, arguments) -> ValuePrinter.text(value)));

  /** The arrays that json-path returns also have {@code toJSONString}. */
  static final List<NativeMethod> PRINTED_LIST =
      Stream.concat(
              PRINTED.stream(),
              Stream.of(
                  NativeMethod.of("toJSONString", (value, arguments) -> ValuePrinter.text(value))))
          .toList();

  private static final long MAX_ELEMENTS = 1_000_000;

  private CollectionMethods() {}

  /**
   * Requires that a call is cheap enough to be made.
   *
   * @throws TemplateFailure when the collection would grow too large ({@code $l.addAll($l)}, forty
   *     times, is 10^12 elements) or the call would compare too much
   */
  static void requireCheap(String method, Object receiver, @Nullable Object[] arguments) {
    // Removing the first element moves all others.
    RenderBudget.current().steps(size(receiver) >> 8);
    switch (method) {
      case "add", "addAll", "set" -> requireGrowth(receiver, arguments);
      case "put", "putAll", "putIfAbsent" -> {
        requireGrowth(receiver, arguments);
        ValueSize.require(arguments[0], 1);
      }
      case "get", "getOrDefault", "containsKey" -> requireArguments(arguments, 1);
      case "remove" ->
          requireArguments(arguments, receiver instanceof Map<?, ?> ? 1 : size(receiver));
      case "contains",
          "containsAll",
          "containsValue",
          "indexOf",
          "lastIndexOf",
          "removeAll",
          "retainAll" ->
          requireArguments(arguments, size(receiver));
      case "equals", "hashCode" -> ValueSize.require(receiver, 1);
      default -> {
        // size, isEmpty and similar methods cost nothing.
      }
    }
  }

  private static void requireArguments(@Nullable Object[] arguments, long times) {
    if (arguments.length > 0 && !(arguments[0] instanceof Integer)) {
      ValueSize.require(arguments[0], times);
    }
  }

  private static void requireGrowth(Object receiver, @Nullable Object[] arguments) {
    Object last = arguments[arguments.length - 1];
    int more = last instanceof Map<?, ?> || last instanceof Collection<?> ? size(last) : 1;
    if ((long) size(receiver) + more > MAX_ELEMENTS) {
      throw TemplateFailure.limit("a collection would have more than %d elements", MAX_ELEMENTS);
    }
    RenderBudget.current().steps(more);
  }

  private static int size(Object collection) {
    return collection instanceof Map<?, ?> map ? map.size() : ((Collection<?>) collection).size();
  }
}
