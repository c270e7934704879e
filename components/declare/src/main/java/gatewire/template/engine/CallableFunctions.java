package gatewire.template.engine;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names of the functions that templates can call on the variables that API Gateway sets. */
public final class CallableFunctions {

  private static final SortedSet<String> INPUT = names(InputReference.METHODS);
  private static final SortedSet<String> UTIL = names(UtilReference.METHODS);

  private CallableFunctions() {}

  /** Returns the functions of {@code $input}, such as {@code json}. */
  public static SortedSet<String> ofInput() {
    return INPUT;
  }

  /** Returns the functions of {@code $util}, such as {@code urlEncode}. */
  public static SortedSet<String> ofUtil() {
    return UTIL;
  }

  private static SortedSet<String> names(List<NativeMethod> methods) {
    SortedSet<String> names = new TreeSet<>();
    methods.forEach(method -> names.add(method.name()));
    return Collections.unmodifiableSortedSet(names);
  }
}
