package gatewire.local.outbound;

import gatewire.local.http.PercentCoding;
import gatewire.local.http.RequestTarget;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A request's target in the canonical form that is signed: uniformly encoded, with sorted
 * parameters.
 */
record CanonicalTarget(String path, String query) {

  /**
   * @param target the target as it is sent
   * @param service the service's name: S3 signs the path as it is sent, all other services sign a
   *     path that is encoded once more
   */
  static CanonicalTarget of(String target, String service) {
    RequestTarget parts = RequestTarget.parse(target);
    boolean once = service.equals("s3");
    String path =
        Arrays.stream(parts.path().split("/", -1))
            .map(segment -> once ? decodePath(segment) : segment)
            .map(PercentCoding::encodeQuery)
            .collect(Collectors.joining("/"));
    return new CanonicalTarget(path, query(parts.query()));
  }

  private static String query(String query) {
    return Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(CanonicalTarget::pair)
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static String pair(String pair) {
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair : pair.substring(0, equals);
    String value = equals < 0 ? "" : pair.substring(equals + 1);
    return encoded(name) + "=" + encoded(value);
  }

  private static String encoded(String value) {
    return PercentCoding.encodeQuery(PercentCoding.decodeQuery(value));
  }

  private static String decodePath(String segment) {
    return PercentCoding.decodeQuery(segment.replace("+", "%2B"));
  }
}
