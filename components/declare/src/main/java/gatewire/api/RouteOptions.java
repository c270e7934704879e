package gatewire.api;

import gatewire.model.Authorization;
import gatewire.model.Model;
import gatewire.model.RequestSource;
import gatewire.model.Suppression;
import gatewire.openapi.contract.ContractOperation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a route has beside its backend. Without any of it anybody may call the route, without a key,
 * and nothing is required of a request.
 *
 * <p>Immutable: each method returns a modified copy.
 *
 * @param authorization who may call it
 * @param authorizer what decides that, where it is declared here
 * @param apiKeyRequired whether a request needs an API key of a usage plan
 * @param required what a request must carry, or get 400
 * @param requestModels what a body must look like, or get 400
 * @param cors whether the API's CORS answers cover it
 * @param operationName what SDKs and documentation call it; without it they make a name up
 * @param operation what a document says of the route; everything but the backend comes from it then
 * @param suppressions warnings about the route that nobody wants to hear again
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html">Method
 *     request</a>
 */
public record RouteOptions(
    Authorization authorization,
    Optional<ApiAuthorizer> authorizer,
    boolean apiKeyRequired,
    List<RequestSource> required,
    List<Model> requestModels,
    Optional<String> operationName,
    Optional<ContractOperation> operation,
    boolean cors,
    List<Suppression> suppressions) {

  /** Anybody, no key, nothing required. */
  public static final RouteOptions NONE =
      new RouteOptions(
          new Authorization.None(),
          Optional.empty(),
          false,
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          true,
          List.of());

  public RouteOptions {
    required = List.copyOf(required);
    requestModels = List.copyOf(requestModels);
    suppressions = List.copyOf(suppressions);
  }

  /** No options yet. */
  public static RouteOptions options() {
    return NONE;
  }

  /** Let only those call it who sign with AWS credentials that IAM allows to. */
  public RouteOptions iam() {
    return withAccess(new Authorization.AwsIam(), Optional.empty(), apiKeyRequired);
  }

  /**
   * Let only those call it whom this authorizer lets in. It is declared on the API with that;
   * routes that share one share its value. A user pool's identity token is asked for.
   */
  public RouteOptions authorizer(ApiAuthorizer value) {
    return withAccess(value.authorization(), Optional.of(value), apiKeyRequired);
  }

  /**
   * Let only those call it whom this authorizer lets in, with an access token that has a scope. A
   * Lambda authorizer takes none, API Gateway would not look at them.
   *
   * @param scopes any of which is enough; without them an identity token is asked for
   */
  public RouteOptions authorizer(CognitoAuthorizer value, String... scopes) {
    return withAccess(
        value.authorization(new LinkedHashSet<>(List.of(scopes))),
        Optional.of(value),
        apiKeyRequired);
  }

  /** Let only requests through that carry an API key of a usage plan of this stage. */
  public RouteOptions apiKey() {
    return withAccess(authorization, authorizer, true);
  }

  /**
   * Answer 400 to requests that lack one of these parameters: {@code Request.query("from")}. API
   * Gateway looks only because the method also gets a request validator.
   */
  public RouteOptions require(RequestSource... parameters) {
    return withRequest(both(required, Stream.of(parameters)), requestModels);
  }

  /**
   * Answer 400 to requests whose body is not what the model says, for the model's content type. It
   * is declared on the API with that; models that its schema refers to are declared by {@link
   * ApiBuilder#models}.
   */
  public RouteOptions requestModel(Model model) {
    return withRequest(required, both(requestModels, Stream.of(model)));
  }

  /** Give the operation a name. */
  public RouteOptions operationName(String name) {
    return withOperation(Optional.of(name), operation);
  }

  /**
   * Take everything but the backend from what a document says: who may call it, what a request
   * carries, the statuses and headers that it answers with. A backend that answers with others is
   * refused.
   */
  public RouteOptions operation(ContractOperation declared) {
    return withOperation(operationName, Optional.of(declared));
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
    Suppression suppression = Suppression.everywhere(ruleId, reason);
    return withExceptions(cors, both(suppressions, Stream.of(suppression)));
  }

  /** Leave the route out of the API's CORS answers: pages of other origins cannot call it. */
  public RouteOptions withoutCors() {
    return withExceptions(false, suppressions);
  }

  private static <T> List<T> both(List<T> before, Stream<T> more) {
    return Stream.concat(before.stream(), more).toList();
  }

  private RouteOptions withAccess(
      Authorization authorization, Optional<ApiAuthorizer> authorizer, boolean apiKeyRequired) {
    return new RouteOptions(
        authorization,
        authorizer,
        apiKeyRequired,
        required,
        requestModels,
        operationName,
        operation,
        cors,
        suppressions);
  }

  private RouteOptions withRequest(List<RequestSource> required, List<Model> requestModels) {
    return new RouteOptions(
        authorization,
        authorizer,
        apiKeyRequired,
        required,
        requestModels,
        operationName,
        operation,
        cors,
        suppressions);
  }

  private RouteOptions withOperation(
      Optional<String> operationName, Optional<ContractOperation> operation) {
    return new RouteOptions(
        authorization,
        authorizer,
        apiKeyRequired,
        required,
        requestModels,
        operationName,
        operation,
        cors,
        suppressions);
  }

  private RouteOptions withExceptions(boolean cors, List<Suppression> suppressions) {
    return new RouteOptions(
        authorization,
        authorizer,
        apiKeyRequired,
        required,
        requestModels,
        operationName,
        operation,
        cors,
        suppressions);
  }
}
