package gatewire.api;

import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.SharedSource;
import gatewire.model.Text;
import java.util.Map;

/**
 * The factory methods that a declaration needs, gathered from their classes so that a program needs
 * one static import:
 *
 * <pre>{@code
 * import static gatewire.api.Declarations.*;
 * }</pre>
 *
 * <p>Each method only calls the method of the same name that its Javadoc links to; the details are
 * documented there. Factories whose names need their class are not here, for example {@link
 * Api#named} and {@link Request#header}, nor those of {@link Services}.
 */
public final class Declarations {

  private Declarations() {}

  // Backends

  /** Returns an S3 backend for the objects of a bucket, see {@link Backends#s3}. */
  public static S3Backend s3(BucketReference bucket) {
    return Backends.s3(bucket);
  }

  /** Returns a Lambda backend with mapped requests and responses, see {@link Backends#lambda}. */
  public static LambdaBackend lambda(FunctionReference function) {
    return Backends.lambda(function);
  }

  /** Returns a Lambda backend that receives the whole request, see {@link Backends#lambdaProxy}. */
  public static LambdaProxyBackend lambdaProxy(FunctionReference function) {
    return Backends.lambdaProxy(function);
  }

  /** Returns an HTTP backend with mappings, see {@link Backends#http(String)}. */
  public static HttpBackend http(String uri) {
    return Backends.http(uri);
  }

  /** Does the same for a URL known only after deployment, see {@link Backends#http(Text)}. */
  public static HttpBackend http(Text uri) {
    return Backends.http(uri);
  }

  /** Returns an HTTP backend without mappings, see {@link Backends#httpProxy(String)}. */
  public static HttpProxyBackend httpProxy(String uri) {
    return Backends.httpProxy(uri);
  }

  /** Does the same for a URL known only after deployment, see {@link Backends#httpProxy(Text)}. */
  public static HttpProxyBackend httpProxy(Text uri) {
    return Backends.httpProxy(uri);
  }

  /** Returns a backend for an action of an AWS service, see {@link Backends#serviceAction}. */
  public static ServiceBackend serviceAction(String service, String action) {
    return Backends.serviceAction(service, action);
  }

  /** Returns a backend that calls a path of an AWS service, see {@link Backends#servicePath}. */
  public static ServiceBackend servicePath(String service, Text path) {
    return Backends.servicePath(service, path);
  }

  /** Returns a mock backend with a fixed response, see {@link Backends#mock}. */
  public static MockBackend mock() {
    return Backends.mock();
  }

  /**
   * Returns a mock of the first success that the OpenAPI operation declares, see {@link
   * Backends#mocked()}.
   */
  public static OperationMock mocked() {
    return Backends.mocked();
  }

  /**
   * Returns a mock of the response that the OpenAPI operation declares for a status, see {@link
   * Backends#mocked(int)}.
   */
  public static OperationMock mocked(int status) {
    return Backends.mocked(status);
  }

  /** Returns a mock backend for health checks, see {@link Backends#health}. */
  public static MockBackend health(String version) {
    return Backends.health(version);
  }

  /**
   * Returns a mock backend that redirects to one value, see {@link Backends#redirect(int,
   * SharedSource)}.
   */
  public static MockBackend redirect(int status, SharedSource location) {
    return Backends.redirect(status, location);
  }

  /**
   * Returns a mock backend that redirects to several joined values, see {@link
   * Backends#redirect(int, RequestSource...)}.
   */
  public static MockBackend redirect(int status, RequestSource... location) {
    return Backends.redirect(status, location);
  }

  // Options of a route, and authorizers

  /** Returns the default options of a route, see {@link RouteOptions#options}. */
  public static RouteOptions options() {
    return RouteOptions.options();
  }

  /**
   * Returns an authorizer for the members of Cognito user pools, see {@link Authorizers#cognito}.
   */
  public static CognitoAuthorizer cognito(String name, UserPoolReference... pools) {
    return Authorizers.cognito(name, pools);
  }

  /** Returns a Lambda authorizer that receives a token, see {@link Authorizers#token}. */
  public static TokenAuthorizer token(String name, FunctionReference function) {
    return Authorizers.token(name, function);
  }

  /** Returns a Lambda authorizer that receives the request, see {@link Authorizers#request}. */
  public static RequestAuthorizer request(
      String name, FunctionReference function, RequestSource... identity) {
    return Authorizers.request(name, function, identity);
  }

  // Values and bodies

  /** Returns a fixed value, see {@link Values#literal(String)}. */
  public static SharedSource literal(String value) {
    return Values.literal(value);
  }

  /** Returns a value that is known only after deployment, see {@link Values#literal(Text)}. */
  public static SharedSource literal(Text value) {
    return Values.literal(value);
  }

  /** Returns a {@code $context} variable, see {@link Values#context}. */
  public static SharedSource context(String name) {
    return Values.context(name);
  }

  /** Returns a stage variable, see {@link Values#stageVariable}. */
  public static SharedSource stageVariable(String name) {
    return Values.stageVariable(name);
  }

  /** Returns an empty JSON object to add members to, see {@link Json#json}. */
  public static Json json() {
    return Json.json();
  }

  // Responses

  /** Returns a response with this status, see {@link Response#respond}. */
  public static Response respond(int status) {
    return Response.respond(status);
  }

  /**
   * Returns headers to add to every response of an API, see {@link
   * ResponseHeaders#responseHeaders}.
   */
  public static ResponseHeaders responseHeaders() {
    return ResponseHeaders.responseHeaders();
  }

  // Error messages of Lambda functions

  /** Matches error messages that start with a string, see {@link ErrorPattern#startingWith}. */
  public static ErrorPattern startingWith(String prefix) {
    return ErrorPattern.startingWith(prefix);
  }

  /** Matches error messages that contain a string, see {@link ErrorPattern#containing}. */
  public static ErrorPattern containing(String part) {
    return ErrorPattern.containing(part);
  }

  /** Matches every error message, see {@link ErrorPattern#any}. */
  public static ErrorPattern any() {
    return ErrorPattern.any();
  }

  /** Matches error messages by a regular expression, see {@link ErrorPattern#matching}. */
  public static ErrorPattern matching(String regex) {
    return ErrorPattern.matching(regex);
  }

  // Sets of responses

  /**
   * Returns one response for every backend status, see {@link
   * IntegrationResponseSets#defaultPassthrough}.
   */
  public static IntegrationResponseSet defaultPassthrough(int status) {
    return IntegrationResponseSets.defaultPassthrough(status);
  }

  /** Returns the successful responses of S3, see {@link IntegrationResponseSets#s3Success}. */
  public static IntegrationResponseSet s3Success() {
    return IntegrationResponseSets.s3Success();
  }

  /** Returns the errors of S3 as JSON, see {@link IntegrationResponseSets#s3JsonErrors}. */
  public static IntegrationResponseSet s3JsonErrors() {
    return IntegrationResponseSets.s3JsonErrors();
  }

  /** Returns errors in one JSON form, see {@link IntegrationResponseSets#jsonErrors}. */
  public static IntegrationResponseSet jsonErrors() {
    return IntegrationResponseSets.jsonErrors();
  }

  /**
   * Returns the usual statuses of HTTP endpoints, see {@link IntegrationResponseSets#httpStatuses}.
   */
  public static IntegrationResponseSet httpStatuses() {
    return IntegrationResponseSets.httpStatuses();
  }

  /**
   * Returns a 500 for every 4xx and 5xx of the backend, see {@link
   * IntegrationResponseSets#catchAll}.
   */
  public static IntegrationResponseSet catchAll() {
    return IntegrationResponseSets.catchAll();
  }

  /** Returns responses by pattern, see {@link IntegrationResponseSets#custom}. */
  public static IntegrationResponseSet custom(Map<String, Response> responses) {
    return IntegrationResponseSets.custom(responses);
  }

  /**
   * Returns a set reduced to what the OpenAPI operation declares, see {@link
   * IntegrationResponseSets#declaredOnly}.
   */
  public static IntegrationResponseSet declaredOnly(IntegrationResponseSet set) {
    return IntegrationResponseSets.declaredOnly(set);
  }

  /** Combines several sets, see {@link IntegrationResponseSets#composite}. */
  public static IntegrationResponseSet composite(IntegrationResponseSet... sets) {
    return IntegrationResponseSets.composite(sets);
  }

  // Overrides and their conditions

  /** Returns an empty set of request overrides, see {@link RequestOverrides#requestOverrides}. */
  public static RequestOverrides requestOverrides() {
    return RequestOverrides.requestOverrides();
  }

  /** Returns an empty set of overrides, see {@link ResponseOverrides#responseOverrides}. */
  public static ResponseOverrides responseOverrides() {
    return ResponseOverrides.responseOverrides();
  }

  /**
   * Starts a condition on a value of the request, see {@link
   * TemplateCondition#when(RequestSource)}.
   */
  public static TemplateCondition.Subject when(RequestSource source) {
    return TemplateCondition.when(source);
  }

  /**
   * Starts a condition on a value of the backend's response, see {@link
   * TemplateCondition#when(ResponseSource)}.
   */
  public static TemplateCondition.Subject when(ResponseSource source) {
    return TemplateCondition.when(source);
  }

  /**
   * Starts a condition on a value of {@code $context} or of the stage, see {@link
   * TemplateCondition#when(SharedSource)}.
   */
  public static TemplateCondition.Subject when(SharedSource source) {
    return TemplateCondition.when(source);
  }
}
