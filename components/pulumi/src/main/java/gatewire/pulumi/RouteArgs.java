package gatewire.pulumi;

import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.core.Output;
import gatewire.api.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a {@link RouteComponent} is made of. */
public final class RouteArgs {

  final Route route;
  final RestApiOutputs restApi;
  final Output<String> resourceId;
  final List<String> binaryMediaTypes;
  final Bindings bindings;
  final Map<String, String> stageVariables;
  final Map<String, String> tags;

  private RouteArgs(Builder builder) {
    this.route = builder.route.orElseThrow(() -> new NullPointerException("route is missing"));
    this.restApi =
        builder.restApi.orElseThrow(() -> new NullPointerException("restApi is missing"));
    this.resourceId =
        builder.resourceId.orElseThrow(() -> new NullPointerException("resourceId is missing"));
    this.binaryMediaTypes = builder.binaryMediaTypes;
    this.bindings = builder.bindings;
    this.stageVariables = builder.stageVariables;
    this.tags = builder.tags;
  }

  /** Start without any. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects what a route is made of; {@link #build} throws {@link NullPointerException} when a
   * required one is missing.
   */
  public static final class Builder {
    private Optional<Route> route = Optional.empty();
    private Optional<RestApiOutputs> restApi = Optional.empty();
    private Optional<Output<String>> resourceId = Optional.empty();
    private List<String> binaryMediaTypes = List.of();
    private Bindings bindings = Bindings.NONE;
    private Map<String, String> stageVariables = Map.of();
    private Map<String, String> tags = Map.of();

    private Builder() {}

    /** The route, with its full path. Required. */
    public Builder route(Route value) {
      this.route = Optional.of(value);
      return this;
    }

    /** The API that the route is added to. Required. */
    public Builder restApi(RestApi api) {
      return restApi(api.id(), api.arn(), api.executionArn());
    }

    /**
     * The API that the route is added to, by its id and ARNs. Required, unless the API itself is
     * given.
     */
    public Builder restApi(Output<String> id, Output<String> arn, Output<String> executionArn) {
      this.restApi = Optional.of(new RestApiOutputs(id, arn, executionArn));
      return this;
    }

    /**
     * The id of the Resource that the route's path ends at; the API's root resource for {@code /}.
     * Required.
     */
    public Builder resourceId(Output<String> id) {
      this.resourceId = Optional.of(id);
      return this;
    }

    /**
     * The binary media types that the API has; without them the route takes every payload for text.
     */
    public Builder binaryMediaTypes(List<String> types) {
      this.binaryMediaTypes = List.copyOf(types);
      return this;
    }

    /** What the route's backend refers to; without them nothing. */
    public Builder bindings(Bindings value) {
      this.bindings = value;
      return this;
    }

    /**
     * The variables of the stage that serves the API, where one of them names the version or alias
     * of the route's function: the permission to invoke it is for one that is known. Without them
     * such a route is an error.
     */
    public Builder stageVariables(Map<String, String> values) {
      this.stageVariables = new LinkedHashMap<>(values);
      return this;
    }

    /** Tags of the route's roles; without them none. */
    public Builder tags(Map<String, String> values) {
      this.tags = new LinkedHashMap<>(values);
      return this;
    }

    public RouteArgs build() {
      return new RouteArgs(this);
    }
  }
}
