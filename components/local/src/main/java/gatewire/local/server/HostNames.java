package gatewire.local.server;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The host names that are answered to. A page of another origin can have its own name point at this
 * machine and then read what is served here (DNS rebinding); the name in {@code Host} gives it
 * away.
 */
final class HostNames {

  private static final Pattern LOOPBACK =
      Pattern.compile("127(?:\\.\\d{1,3}){3}|\\[(?:::1|0*(?::0*){6}:0*1)]|(?:.+\\.)?localhost");
  private static final Pattern AWS =
      Pattern.compile(
          "[^.]+(?:\\.[^.]+)?\\.execute-api\\.[a-z0-9-]+\\.(?:vpce\\.)?amazonaws\\.com(?:\\.cn)?");

  /** Names that are known without a look at their shape, which costs more. */
  private final Set<String> allowed = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

  HostNames(Collection<String> allowed) {
    allowed.forEach(name -> this.allowed.add(name(name)));
  }

  /** Whether names, as {@link #name} has them, are all answered to. */
  boolean allowAll(List<String> names) {
    for (String name : names) {
      if (!allows(name)) {
        return false;
      }
    }
    return true;
  }

  private boolean allows(String name) {
    return allowed.contains(name)
        || LOOPBACK.matcher(name).matches()
        || AWS.matcher(name).matches();
  }

  /** The name in a {@code Host} header's value: in small letters, without port or final dot. */
  static String name(String host) {
    String name = host.strip().toLowerCase(Locale.ROOT);
    int colon = name.lastIndexOf(':');
    if (colon > name.lastIndexOf(']')) {
      name = name.substring(0, colon);
    }
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
