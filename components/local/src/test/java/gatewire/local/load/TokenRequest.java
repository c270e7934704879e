package gatewire.local.load;

/**
 * A request that carries a token of its own.
 *
 * @param text what is sent
 * @param header a header line of the answer; empty where a route sends none of its own
 * @param body the answer's body
 */
record TokenRequest(String text, String header, String body) {

  /** A request by its number, in turn to each of {@link TokenApi}'s routes. */
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

  boolean isAnsweredBy(String answer) {
    return answer.startsWith("HTTP/1.1 200 ")
        && answer.contains(header)
        && answer.endsWith("\r\n\r\n" + body);
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
