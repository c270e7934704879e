package gatewire.local.bench;

import java.util.List;

/**
 * Requests to the gateway and the same work without it.
 *
 * @param bare the request to the bare server
 * @param gateway the request to the gateway
 * @param goal the lowest ratio of the gateway's requests per second to the bare server's
 * @param connections the numbers of connections to measure with
 */
record Comparison(
    String name, String bare, String gateway, double goal, List<Integer> connections) {

  private static final List<Integer> FEW_AND_MANY = List.of(32, 256);

  /** 256 bodies of 5 MB need more memory than the gateway gives to bodies. */
  private static final List<Integer> FEW = List.of(32);

  static final List<Comparison> ALL =
      List.of(
          new Comparison(
              "static mock / bare GET", get("/"), get("/dev/static"), 0.90, FEW_AND_MANY),
          new Comparison(
              "template / bare POST", post("/"), post("/dev/template"), 0.60, FEW_AND_MANY),
          new Comparison(
              "HTTP proxy / bare proxy", get("/proxy"), get("/dev/proxy"), 0.80, FEW_AND_MANY),
          new Comparison("S3, 1 KB / bare file", file("", 0), file("/dev", 0), 0.70, FEW_AND_MANY),
          new Comparison("S3, 5 MB / bare file", file("", 1), file("/dev", 1), 0.70, FEW));

  static String get(String target) {
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
  }

  static String post(String target) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(target, MeasuredApi.BODY.length(), MeasuredApi.BODY);
  }

  private static String file(String prefix, int index) {
    return get(prefix + "/files/" + MeasuredApi.FILES.get(index));
  }
}
