package gatewire.local.integration;

import com.fasterxml.jackson.databind.JsonNode;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The result of a Lambda function with a proxy integration.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-output-format">Output
 *     format of a Lambda function for proxy integration</a>
 */
record ProxyResult(int status, HttpHeaders headers, String body, boolean isBase64Encoded) {

  private static final Set<String> MEMBERS =
      Set.of(
          "statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded", "base64Encoded");

  /** Not documented by AWS; it takes precedence over {@code isBase64Encoded}. */
  private static final String SHORT_FLAG = "base64Encoded";

  private static final Set<String> FLAGS = Set.of("true", "True", "false", "False");
  private static final int DEFAULT_STATUS = 200;

  /**
   * Parses a function's result. Every member may be absent or null.
   *
   * @throws IllegalArgumentException if the format is invalid; the client then gets 502
   */
  static ProxyResult parse(JsonNode result) {
    require(result.isObject(), "it is not a JSON object");
    result
        .fieldNames()
        .forEachRemaining(
            name -> require(MEMBERS.contains(name), "it has a member '" + name + "'"));
    JsonNode body = result.path("body");
    require(!body.isContainerNode(), "body is not a string");
    return new ProxyResult(
        status(result.path("statusCode")),
        headers(result.path("headers"), result.path("multiValueHeaders")),
        isSet(body) ? body.asText() : "",
        isBase64Encoded(
            result.path(isSet(result.path(SHORT_FLAG)) ? SHORT_FLAG : "isBase64Encoded")));
  }

  private static boolean isBase64Encoded(JsonNode flag) {
    String value = flag.asText();
    boolean isString = flag.isTextual() && FLAGS.contains(value);
    require(!isSet(flag) || flag.isBoolean() || isString, "isBase64Encoded is not a boolean");
    return isSet(flag) && value.equalsIgnoreCase("true");
  }

  private static int status(JsonNode status) {
    if (!isSet(status)) {
      return DEFAULT_STATUS;
    }
    require(status.isNumber() || status.isTextual(), "statusCode is not a number");
    try {
      // Some languages write all numbers with a decimal point.
      int value =
          status.isNumber()
              ? status.decimalValue().intValueExact()
              : Integer.parseInt(status.asText().strip());
      require(value >= 100 && value <= 599, "statusCode is not an HTTP status");
      return value;
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException("statusCode is not a number", e);
    }
  }

  /**
   * Merges both kinds of headers. If a name is in both, the name in {@code multiValueHeaders} and
   * its values come first, and values that they contain already are not repeated.
   */
  private static HttpHeaders headers(JsonNode single, JsonNode multi) {
    require(!isSet(single) || single.isObject(), "headers is not an object");
    require(!isSet(multi) || multi.isObject(), "multiValueHeaders is not an object");
    Map<String, List<String>> lines = new LinkedHashMap<>();
    Map<String, String> spelling = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    multi
        .properties()
        .forEach(
            header -> {
              require(
                  header.getValue().isArray(),
                  "multiValueHeaders must have a list for each header");
              header
                  .getValue()
                  .forEach(v -> values(lines, spelling, header.getKey(), v).add(v.asText()));
            });
    single
        .properties()
        .forEach(
            header -> {
              List<String> values = values(lines, spelling, header.getKey(), header.getValue());
              if (!values.contains(header.getValue().asText())) {
                values.add(header.getValue().asText());
              }
            });
    HttpHeadersBuilder headers = HttpHeaders.builder();
    lines.forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
    return headers.build();
  }

  /** Returns the list of a name's values, to which the caller adds {@code value}. */
  private static List<String> values(
      Map<String, List<String>> lines, Map<String, String> spelling, String name, JsonNode value) {
    require(value.isTextual() || value.isBoolean(), "header '" + name + "' is not a string");
    String known = spelling.computeIfAbsent(name, key -> key);
    return lines.computeIfAbsent(known, key -> new ArrayList<>());
  }

  private static boolean isSet(JsonNode value) {
    return !value.isMissingNode() && !value.isNull();
  }

  private static void require(boolean condition, String problem) {
    if (!condition) {
      throw new IllegalArgumentException(problem);
    }
  }
}
