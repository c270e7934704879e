package gatewire.local.load;

/**
 * A request with a unique token.
 *
 * @param request the complete request to send
 * @param header the token's header line in the response; empty if the route does not return one
 * @param body the body of the response
 */
record TokenRequest(String request, String header, String body) {

  /**
   * Creates a request by its number; the numbers alternate between the routes of {@link TokenApi}.
   */
  static TokenRequest number(int number) {
    String token = "t" + number + "x".repeat(number % 40);
    String json = "{\"token\":\"%s\",\"list\":[%d,\"%s\"]}".formatted(token, number, token);
    String header = "\r\nX-Token: " + token + "\r\n";
    return switch (number % 3) {
      case 0 ->
          new TokenRequest(
              request("GET", "/mock/" + token, token, ""), "", "{\"token\":\"" + token + "\"}");
      case 1 -> new TokenRequest(request("POST", "/mapped", token, json), header, json);
      default -> {
        String body = json + " ".repeat(number % 500);
        yield new TokenRequest(request("PUT", "/proxied", token, body), header, body);
      }
    };
  }

  boolean matches(String response) {
    return response.startsWith("HTTP/1.1 200 ")
        && response.contains(header)
        && response.endsWith("\r\n\r\n" + body);
  }

  private static String request(String method, String path, String token, String body) {
    return "%s /dev%s HTTP/1.1\r\nHost: localhost\r\nX-Token: %s\r\n%s\r\n%s"
        .formatted(
            method,
            path,
            token,
            body.isEmpty()
                ? ""
                : "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n",
            body);
  }
}
