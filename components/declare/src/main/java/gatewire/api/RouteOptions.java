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
 * The options of a route. By default every client may call the route without an API key, and
 * nothing is required of a request.
 *
 * <p>Immutable: each method returns a modified copy.
 *
 * @param authorization who may call the route
 * @param authorizer the authorizer that decides who may call it, if the program declares it
 * @param apiKeyRequired whether a request needs an API key of a usage plan
 * @param required the parameters that a request must contain; otherwise it gets 400
 * @param requestModels the models that a request body must match; otherwise it gets 400
 * @param cors whether the API's CORS settings apply to it
 * @param operationName the name in SDKs and documentation, which generate a name if it is absent
 * @param operation the operation of an OpenAPI document; if present, it determines everything
 *     except the backend
 * @param suppressions the suppressed warnings about the route
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

  /** The default options: every client may call, no API key, nothing required. */
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

  /** Returns the default options. */
  public static RouteOptions options() {
    return NONE;
  }

  /** Requires requests to be signed with AWS credentials whose IAM policies allow the call. */
  public RouteOptions iam() {
    return withAccess(new Authorization.AwsIam(), Optional.empty(), apiKeyRequired);
  }

  /**
   * Requires requests to pass this authorizer, and declares the authorizer on the API. Routes share
   * an authorizer by using the same value. For a user pool, an identity token is required.
   */
  public RouteOptions authorizer(ApiAuthorizer value) {
    return withAccess(value.authorization(), Optional.of(value), apiKeyRequired);
  }

  /**
   * Requires requests to have an access token of this user pool with one of the scopes. Lambda
   * authorizers have no scopes, because API Gateway would ignore them.
   *
   * @param scopes the accepted scopes, one of which is enough; if there are none, an identity token
   *     is required
   */
  public RouteOptions authorizer(CognitoAuthorizer value, String... scopes) {
    return withAccess(
        value.authorization(new LinkedHashSet<>(List.of(scopes))),
        Optional.of(value),
        apiKeyRequired);
  }

  /** Requires an API key of a usage plan of the stage. */
  public RouteOptions apiKey() {
    return withAccess(authorization, authorizer, true);
  }

  /**
   * Requires these parameters, for example {@code Request.query("from")}; a request without one of
   * them gets 400. The method also gets a request validator, without which API Gateway checks
   * nothing.
   */
  public RouteOptions require(RequestSource... parameters) {
    return withRequest(both(required, Stream.of(parameters)), requestModels);
  }

  /**
   * Requires the request body to match the model, for the model's content type; otherwise the
   * request gets 400. The model is declared on the API. Models to which its schema refers are
   * declared by {@link ApiBuilder#models}.
   */
  public RouteOptions requestModel(Model model) {
    return withRequest(required, both(requestModels, Stream.of(model)));
  }

  /** Sets the name of the operation. */
  public RouteOptions operationName(String name) {
    return withOperation(Optional.of(name), operation);
  }

  /**
   * Uses the operation of an OpenAPI document for everything except the backend: authorization,
   * request parameters and bodies, and the statuses and headers of responses. A backend with other
   * statuses or headers is a finding.
   */
  public RouteOptions operation(ContractOperation declared) {
    return withOperation(operationName, Optional.of(declared));
  }

  /**
   * Suppresses a warning about this route. Errors cannot be suppressed. A suppression that
   * suppresses no warning is itself a warning.
   *
   * @param ruleId the id of the rule, which is printed before the warning
   * @param reason why the warning does not apply here; {@code ./mvnw -Pdescribe} shows it
   * @see ApiBuilder#suppress
   */
  public RouteOptions suppress(String ruleId, String reason) {
    Suppression suppression = Suppression.everywhere(ruleId, reason);
    return withExceptions(cors, both(suppressions, Stream.of(suppression)));
  }

  /**
   * Excludes the route from the API's CORS settings, so that pages of other origins cannot call it.
   */
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
