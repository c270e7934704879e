package gatewire.stack.aws;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Reads headers whose keys have a prefix, for example {@code method.response.header.ETag}. */
final class PrefixedHeaders {

  private PrefixedHeaders() {}

  /**
   * Returns the values by header names without the prefix. A key without the prefix is reported as
   * a problem.
   */
  static Map<String, String> withoutPrefix(
      PropertyReader properties, String name, String prefix, Problems problems) {
    Map<String, String> headers = new TreeMap<>();
    properties
        .stringMap(name)
        .forEach(
            (key, value) -> {
              if (key.startsWith(prefix) && key.length() > prefix.length()) {
                headers.put(key.substring(prefix.length()), value);
              } else {
                problems.add(
                    properties.place(name), key, "is not a header: write %sNAME".formatted(prefix));
              }
            });
    return Collections.unmodifiableMap(headers);
  }
}
