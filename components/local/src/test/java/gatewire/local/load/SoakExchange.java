package gatewire.local.load;

import java.util.List;

/**
 * A request and the response that AWS gives to it.
 *
 * @param request the complete request
 * @param status the status of the response
 * @param end the end of the response's body
 */
record SoakExchange(String request, int status, String end) {

  /** The number of kinds; an object is read right after it was written. */
  static final int KINDS = 12;

  private static final String NO_RESPONSE =
      "{\"message\": \"Network error communicating with endpoint\"}";
  private static final String FAILED = "{\"message\": \"Internal server error\"}";

  /** Responses of the endpoint that are not HTTP, or end too early or too late. */
  private static final List<String> FAULTS =
      List.of(
          "close", "half-head", "half-body", "half-chunk", "bad-chunk", "garbage", "two-lengths");

  /** Creates the exchange with a number; consecutive numbers differ in the kind of the backend. */
  static SoakExchange number(int number) {
    String key = "k" + number;
    return switch (number % KINDS) {
      case 0 -> get("/mock/" + key, 200, "mock " + key);
      case 1 -> put("/s3/shared-" + number % 500, "x".repeat(number % 5000));
      case 2 -> put("/s3/" + key, "content of " + key);
      case 3 -> get("/s3/k" + (number - 1), 200, "content of k" + (number - 1));
      case 4 -> get("/s3/absent-" + key, 404, "");
      case 5 -> get("/proxy/fine", 200, "ok");
      case 6 -> get("/proxy/" + FAULTS.get(number / KINDS % FAULTS.size()), 504, NO_RESPONSE);
      case 7 ->
          number % 120 == 7 ? get("/proxy/huge", 504, NO_RESPONSE) : get("/proxy/more", 200, "ok");
      case 8, 9 -> get("/lambda/" + key, 200, "{\"key\": \"" + key + "\"}");
      case 10 -> failingFunction(number);
      default -> get("/absent", 403, "{\"message\":\"Missing Authentication Token\"}");
    };
  }

  private static SoakExchange failingFunction(int number) {
    return switch (number / KINDS % 10) {
      case 0 -> get("/lambda/crash" + number, 502, FAILED);
      case 1 -> get("/lambda/flood" + number, 200, "{\"key\": \"flood" + number + "\"}");
      case 2, 3 -> get("/lambda/wrong" + number, 502, FAILED);
      default -> get("/lambda/raise" + number, 502, FAILED);
    };
  }

  boolean matches(String response) {
    return response.startsWith("HTTP/1.1 " + status + " ") && response.endsWith(end);
  }

  private static SoakExchange get(String path, int status, String end) {
    return new SoakExchange(
        "GET /dev%s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path), status, end);
  }

  private static SoakExchange put(String path, String body) {
    return new SoakExchange(
        "PUT /dev%s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(path, body.length(), body),
        200,
        "");
  }
}
