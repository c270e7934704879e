package gatewire.stack.aws;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Reads headers whose names have a prefix, for example {@code method.response.header.ETag}. */
final class PrefixedHeaders {

  private PrefixedHeaders() {}

  /** The values by the bare names of the headers; a key without the prefix is a problem. */
  static Map<String, String> withoutPrefix(
      PropertyReader properties, String name, String prefix, Problems problems) {
    Map<String, String> headers = new TreeMap<>();
    properties
        .textMap(name)
        .forEach(
            (key, value) -> {
              if (key.startsWith(prefix) && key.length() > prefix.length()) {
                headers.put(key.substring(prefix.length()), value);
              } else {
                problems.add(
                    properties.place(name), key, "is no header: write %sNAME".formatted(prefix));
              }
            });
    return Collections.unmodifiableMap(headers);
  }
}
