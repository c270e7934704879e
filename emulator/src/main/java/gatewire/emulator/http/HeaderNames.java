package gatewire.emulator.http;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Sets of header names that compare without case. */
public final class HeaderNames {

  private HeaderNames() {}

  public static Set<String> of(String... names) {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    set.addAll(Arrays.asList(names));
    return Collections.unmodifiableSet(set);
  }
}
