package gatewire.local.s3;

import gatewire.local.http.Wildcards;
import gatewire.stack.aws.BucketCorsRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A bucket's CORS configuration.
 *
 * @param rules the first rule that matches applies; without rules, no cross-origin request is
 *     allowed
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/RESTOPTIONSobject.html">OPTIONS
 *     object</a>
 */
public record BucketCors(List<BucketCorsRule> rules) {

  /** The absence of a CORS configuration. */
  public static final BucketCors NONE = new BucketCors(List.of());

  private static final String ORIGIN = "Origin";
  private static final String METHOD = "Access-Control-Request-Method";
  private static final String HEADERS = "Access-Control-Request-Headers";

  public BucketCors {
    rules = List.copyOf(rules);
  }

  /** Returns the CORS headers of the response to a request; empty if no rule allows its origin. */
  Map<String, String> headers(S3Request request) {
    return request
        .header(ORIGIN)
        .flatMap(origin -> rule(origin, request.method(), List.of()))
        .map(rule -> headers(rule, request.header(ORIGIN).orElseThrow(), List.of()))
        .orElse(Map.of());
  }

  /**
   * Returns the response to a preflight request.
   *
   * @throws S3Exception if it is not a preflight request, or no rule allows it
   */
  S3Response preflight(S3Request request) {
    String origin = request.header(ORIGIN).orElseThrow(S3ErrorCode.BAD_REQUEST::exception);
    String method =
        request
            .header(METHOD)
            .orElseThrow(
                () ->
                    S3ErrorCode.BAD_REQUEST.exception(
                        "Invalid Access-Control-Request-Method: null"));
    if (rules.isEmpty()) {
      throw forbidden(S3ErrorCode.ACCESS_FORBIDDEN.exception(), method);
    }
    List<String> requestedHeaders =
        Arrays.stream(request.header(HEADERS).orElse("").split(","))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .toList();
    BucketCorsRule rule =
        rule(origin, method, requestedHeaders)
            .orElseThrow(
                () ->
                    forbidden(
                        S3ErrorCode.ACCESS_FORBIDDEN.exception(
                            "CORSResponse: This CORS request is not allowed. This is usually because"
                                + " the evalution of Origin, request method /"
                                + " Access-Control-Request-Method or Access-Control-Request-Headers"
                                + " are not whitelisted by the resource's CORS spec."),
                        method));
    Map<String, String> headers = new LinkedHashMap<>(headers(rule, origin, requestedHeaders));
    headers.put("Content-Length", "0");
    return S3Response.empty(200, headers);
  }

  private static S3Exception forbidden(S3Exception exception, String method) {
    return exception.with("Method", method).with("ResourceType", "OBJECT");
  }

  private Optional<BucketCorsRule> rule(String origin, String method, List<String> headers) {
    return rules.stream()
        .filter(rule -> rule.allowedMethods().contains(method))
        .filter(
            rule ->
                rule.allowedOrigins().stream()
                    .anyMatch(each -> Wildcards.ofCors(each).matches(origin)))
        .filter(
            rule ->
                headers.stream()
                    .allMatch(
                        name ->
                            rule.allowedHeaders().stream()
                                .anyMatch(
                                    each -> Wildcards.ofCors(each).ignoringCase().matches(name))))
        .findFirst();
  }

  private static Map<String, String> headers(
      BucketCorsRule rule, String origin, List<String> requestedHeaders) {
    boolean anyOrigin = rule.allowedOrigins().contains("*");
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Access-Control-Allow-Origin", anyOrigin ? "*" : origin);
    headers.put("Access-Control-Allow-Methods", String.join(", ", rule.allowedMethods()));
    if (!requestedHeaders.isEmpty()) {
      headers.put("Access-Control-Allow-Headers", String.join(", ", requestedHeaders));
    }
    if (!rule.exposeHeaders().isEmpty()) {
      headers.put("Access-Control-Expose-Headers", String.join(", ", rule.exposeHeaders()));
    }
    rule.maxAgeSeconds()
        .ifPresent(age -> headers.put("Access-Control-Max-Age", String.valueOf(age)));
    if (!anyOrigin) {
      headers.put("Access-Control-Allow-Credentials", "true");
    }
    headers.put("Vary", String.join(", ", ORIGIN, HEADERS, METHOD));
    return headers;
  }
}
