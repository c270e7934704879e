package gatewire.pulumi;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import gatewire.api.Api;
import gatewire.model.Grant;
import gatewire.model.Method;
import java.util.List;
import java.util.Map;

/**
 * One route for a RestApi that is not created by an {@link ApiComponent}: its Method, Integration,
 * each MethodResponse and IntegrationResponse, and the role or permission that it needs. Pass it
 * the Resource of its path, let your Deployment depend on the component, and add {@link #trigger()}
 * to that Deployment's triggers. The routes of an ApiComponent look the same in a stack.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/resources/components/">Component
 *     resources</a>
 */
public final class RouteComponent extends ComponentResource {

  /** The component's type token, part of the URN of everything below it. */
  public static final String TYPE = "gatewire:index:Route";

  @Export(
      name = "trigger",
      refs = {String.class})
  private final Output<String> trigger;

  /** Adds a route, without options. */
  public RouteComponent(String name, RouteArgs args) {
    this(name, args, ComponentResourceOptions.Empty);
  }

  /**
   * Adds a route.
   *
   * @param name the prefix of the names of all children
   * @throws com.pulumi.exceptions.RunException if the route has errors, before any resource is
   *     registered; the message contains all of them
   */
  public RouteComponent(String name, RouteArgs args, ComponentResourceOptions options) {
    this(name, args, checked(name, args), options);
  }

  private RouteComponent(String name, RouteArgs args, Api api, ComponentResourceOptions options) {
    super(TYPE, name, options);
    Method method = api.restApi().methods().get(0);
    List<Grant> grants = api.grants(method);
    TextOutputs texts = new TextOutputs(args.bindings, args.restApi, args.stageVariables);
    ComponentContext base = new ComponentContext(name, this, args.restApi, texts, args.tags);
    ComponentContext context = base.withRoles(ApiRoles.render(base, grants).arns());
    SharedResources shared = SharedResources.render(context, api);
    RouteRenderer.render(new RouteTarget(context, args.resourceId, shared), method, grants);
    // Includes the whole API of the route, because schemas and authorizers that only this route
    // uses are deployed with it.
    this.trigger = DeploymentRenderer.trigger(context, api.restApi());
    registerOutputs(Map.of("trigger", trigger));
  }

  /** Returns a string that changes whenever the route needs a new Deployment. */
  public Output<String> trigger() {
    return trigger;
  }

  /** Checks the route and returns an API that contains only this route. */
  private static Api checked(String name, RouteArgs args) {
    Api api =
        Api.named(name)
            .binaryMediaTypes(args.binaryMediaTypes.toArray(String[]::new))
            .route(args.route)
            .build();
    ApiCheck.requireNoErrors(api, args.bindings, args.stageVariables);
    return api;
  }
}
