package gatewire.pulumi;

import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.apigateway.Stage;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import gatewire.describe.CurlLine;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A declared API on AWS: RestApi, the Resources that its paths share, a component for each route
 * (of type {@link RouteComponent#TYPE}), roles, gateway responses, the Deployment and the Stage.
 * With {@link Rendering#OPENAPI_BODY}, the whole content of the RestApi is one document instead.
 *
 * <p>The Deployment is replaced whenever the API changes; then the Stage switches to the new
 * Deployment. The component supports the options of any component: aliases, protect, providers,
 * transformations and dependencies.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/resources/components/">Component
 *     resources</a>
 */
public final class ApiComponent extends ComponentResource {

  /** The component's type token, part of the URN of everything below it. */
  public static final String TYPE = "gatewire:index:Api";

  @Export(
      name = "url",
      refs = {String.class})
  private final Output<String> url;

  @Export(
      name = "restApiId",
      refs = {String.class})
  private final Output<String> restApiId;

  @Export(
      name = "restApiArn",
      refs = {String.class})
  private final Output<String> restApiArn;

  @Export(
      name = "executionArn",
      refs = {String.class})
  private final Output<String> executionArn;

  @Export(
      name = "stageName",
      refs = {String.class})
  private final Output<String> stageName;

  @Export(
      name = "stageArn",
      refs = {String.class})
  private final Output<String> stageArn;

  @Export(
      name = "routes",
      refs = {Map.class, String.class},
      tree = "[0,1,1]")
  private final Output<Map<String, String>> routes;

  private final Map<String, Output<String>> apiKeys;

  /** Deploys an API, without options. */
  public ApiComponent(String name, ApiArgs args) {
    this(name, args, ComponentResourceOptions.Empty);
  }

  /**
   * Deploys an API.
   *
   * @param name the prefix of the names of all children; usually the API's name
   * @throws RunException if the API has errors, before any resource is registered; the message
   *     contains all of them
   */
  public ApiComponent(String name, ApiArgs args, ComponentResourceOptions options) {
    this(name, args, checked(args), options);
  }

  private ApiComponent(
      String name,
      ApiArgs args,
      Optional<BodyDocument> document,
      ComponentResourceOptions options) {
    super(TYPE, name, options);
    ApiRenderer.Rendered rendered = ApiRenderer.render(name, args, document, this);
    RestApi restApi = rendered.restApi();
    Stage stage = rendered.stage();
    gatewire.model.RestApi model = args.api.restApi();
    this.apiKeys = rendered.apiKeys();
    this.url = stage.invokeUrl();
    this.restApiId = restApi.id();
    this.restApiArn = restApi.arn();
    this.executionArn = restApi.executionArn();
    this.stageName = stage.stageName();
    this.stageArn = stage.arn();
    this.routes = url.applyValue(base -> CurlLine.all(base, model));
    Map<String, Output<?>> registered = outputs();
    if (!model.suppressions().isEmpty()) {
      registered.put("suppressions", Output.of(suppressions(model)));
    }
    registerOutputs(registered);
  }

  /** Returns the URL of the stage, without a slash at the end. */
  public Output<String> url() {
    return url;
  }

  /** Returns the RestApi's id. */
  public Output<String> restApiId() {
    return restApiId;
  }

  /** Returns the RestApi's ARN, for policies that allow managing it. */
  public Output<String> restApiArn() {
    return restApiArn;
  }

  /** Returns the prefix of the ARNs in policies that allow invoking it. */
  public Output<String> executionArn() {
    return executionArn;
  }

  /** Returns the Stage's name, which usage plans and base path mappings need. */
  public Output<String> stageName() {
    return stageName;
  }

  /** Returns the Stage's ARN. */
  public Output<String> stageArn() {
    return stageArn;
  }

  /**
   * Returns the values of the API keys by name. Each is a secret, so none is an output of the
   * component.
   */
  public Map<String, Output<String>> apiKeys() {
    return Collections.unmodifiableMap(apiKeys);
  }

  /** Returns a curl command for each route except CORS preflights. */
  public Output<Map<String, String>> routes() {
    return routes;
  }

  /** Returns all outputs of the component, for {@code ctx.export}. */
  public Map<String, Output<?>> outputs() {
    Map<String, Output<?>> outputs = new LinkedHashMap<>();
    outputs.put("url", url);
    outputs.put("routes", routes);
    outputs.put("restApiId", restApiId);
    outputs.put("restApiArn", restApiArn);
    outputs.put("executionArn", executionArn);
    outputs.put("stageName", stageName);
    outputs.put("stageArn", stageArn);
    return outputs;
  }

  /**
   * Suppressions are outputs because AWS cannot store them; checks of the registered stack read
   * them from here.
   */
  private static List<Map<String, String>> suppressions(gatewire.model.RestApi model) {
    return model.suppressions().stream()
        .map(
            suppression ->
                Map.of(
                    "rule", suppression.rule(),
                    "place", suppression.place().orElse(""),
                    "reason", suppression.reason()))
        .toList();
  }

  /** Requires an API without errors; returns its document if it is rendered as one. */
  private static Optional<BodyDocument> checked(ApiArgs args) {
    ApiCheck.requireNoErrors(args.api, args.bindings, args.stage, args.rendering);
    if (args.rendering == Rendering.RESOURCES) {
      return Optional.empty();
    }
    try {
      return Optional.of(BodyDocument.of(args.api.restApi()));
    } catch (IllegalArgumentException e) {
      throw new RunException(
          "API '%s' cannot be rendered as one OpenAPI body: %s"
              .formatted(args.api.restApi().name(), e.getMessage()));
    }
  }
}
