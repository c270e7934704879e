package gatewire.api;

import gatewire.model.Authorization;
import gatewire.model.RequestSource;
import gatewire.model.Suppression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a route has beside its backend. Without any of it anybody may call the route, without a key,
 * and nothing is required of a request.
 *
 * <p>Values do not change: each method answers with a further one.
 *
 * @param authorization who may call it
 * @param apiKeyRequired whether a request needs an API key of a usage plan
 * @param required what a request must carry, or get 400
 * @param cors whether the API's CORS answers cover it
 * @param operationName what SDKs and documentation call it; without it they make a name up
 * @param suppressions warnings about the route that nobody wants to hear again
 */
public record RouteOptions(
    Authorization authorization,
    boolean apiKeyRequired,
    List<RequestSource> required,
    Optional<String> operationName,
    boolean cors,
    List<Suppression> suppressions) {

  /** Anybody, no key, nothing required. */
  public static final RouteOptions NONE =
      new RouteOptions(
          new Authorization.None(), false, List.of(), Optional.empty(), true, List.of());

  public RouteOptions {
    required = List.copyOf(required);
    suppressions = List.copyOf(suppressions);
  }

  /** No options yet. */
  public static RouteOptions options() {
    return NONE;
  }

  /** Let only those call it who sign with AWS credentials that IAM allows to. */
  public RouteOptions iam() {
    return new RouteOptions(
        new Authorization.AwsIam(), apiKeyRequired, required, operationName, cors, suppressions);
  }

  /** Let only requests through that carry an API key of a usage plan of this stage. */
  public RouteOptions apiKey() {
    return new RouteOptions(authorization, true, required, operationName, cors, suppressions);
  }

  /**
   * Answer 400 to requests that lack one of these parameters: {@code Request.query("from")}. API
   * Gateway looks only because the method also gets a request validator.
   */
  public RouteOptions require(RequestSource... parameters) {
    return new RouteOptions(
        authorization,
        apiKeyRequired,
        Stream.concat(required.stream(), Stream.of(parameters)).toList(),
        operationName,
        cors,
        suppressions);
  }

  /** Give the operation a name. */
  public RouteOptions operationName(String name) {
    return new RouteOptions(
        authorization, apiKeyRequired, required, Optional.of(name), cors, suppressions);
  }

  /**
   * Do not hear a warning about this route again. Errors cannot be suppressed, and a suppression
   * that suppresses nothing is a warning itself.
   *
   * @param ruleId which, as it stands in front of the warning
   * @param reason why it is all right here; {@code ./mvnw -Pdescribe} shows it
   * @see ApiBuilder#suppress
   */
  public RouteOptions suppress(String ruleId, String reason) {
    return new RouteOptions(
        authorization,
        apiKeyRequired,
        required,
        operationName,
        cors,
        Stream.concat(suppressions.stream(), Stream.of(Suppression.everywhere(ruleId, reason)))
            .toList());
  }

  /** Leave the route out of the API's CORS answers: pages of other origins cannot call it. */
  public RouteOptions withoutCors() {
    return new RouteOptions(
        authorization, apiKeyRequired, required, operationName, false, suppressions);
  }
}
