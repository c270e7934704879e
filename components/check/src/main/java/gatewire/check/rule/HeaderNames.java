package gatewire.check.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Header names in the upper and lower case in which clients, S3 and the standards write them. */
public final class HeaderNames {

  private static final TreeMap<String, String> STANDARD =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  static {
    List.of(
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Accept-Ranges",
            "Age",
            "Allow",
            "Authorization",
            "Cache-Control",
            "Content-Disposition",
            "Content-Encoding",
            "Content-Language",
            "Content-Length",
            "Content-Location",
            "Content-Range",
            "Content-Type",
            "Cookie",
            "ETag",
            "Expires",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Range",
            "If-Unmodified-Since",
            "Last-Modified",
            "Link",
            "Location",
            "Origin",
            "Range",
            "Referer",
            "Retry-After",
            "Set-Cookie",
            "User-Agent",
            "Vary",
            "WWW-Authenticate")
        .forEach(name -> STANDARD.put(name, name));
  }

  private HeaderNames() {}

  /**
   * Returns the name in its usual case; empty if it has this case already or is not a standard
   * header.
   */
  public static Optional<String> usual(String name) {
    return Optional.ofNullable(STANDARD.get(name)).filter(usual -> !usual.equals(name));
  }

  /**
   * Returns the same as {@link #usual} for a header of S3's response; S3's {@code x-amz-} headers
   * are in lower case.
   */
  public static Optional<String> usualOfS3(String name) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    return lowerCase.startsWith("x-amz-") && !lowerCase.equals(name)
        ? Optional.of(lowerCase)
        : usual(name);
  }

  /** Returns whether the set contains the name, ignoring case. */
  public static boolean contains(Set<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }
}
