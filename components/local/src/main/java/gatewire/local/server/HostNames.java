package gatewire.local.server;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The host names that the server accepts. A web page of another origin can make its own host name
 * point at this machine and then read the responses (DNS rebinding). Its host name in the {@code
 * Host} header shows this.
 */
final class HostNames {

  private static final Pattern LOOPBACK =
      Pattern.compile("127(?:\\.\\d{1,3}){3}|\\[(?:::1|0*(?::0*){6}:0*1)]|(?:.+\\.)?localhost");
  private static final Pattern AWS =
      Pattern.compile(
          "[^.]+(?:\\.[^.]+)?\\.execute-api\\.[a-z0-9-]+\\.(?:vpce\\.)?amazonaws\\.com(?:\\.cn)?");

  /** Names that are accepted without matching a pattern, which is slower. */
  private final Set<String> allowed = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

  HostNames(Collection<String> allowed) {
    allowed.forEach(name -> this.allowed.add(name(name)));
  }

  /** Returns whether all names, in the form that {@link #name} returns, are accepted. */
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

  /**
   * Returns the name in a {@code Host} header's value: in lower case, without port or final dot.
   */
  static String name(String host) {
    String name = host.strip().toLowerCase(Locale.ROOT);
    int colon = name.lastIndexOf(':');
    if (colon > name.lastIndexOf(']')) {
      name = name.substring(0, colon);
    }
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
