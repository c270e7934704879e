package gatewire.pulumi;

import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.core.Output;
import gatewire.api.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of a {@link RouteComponent}. */
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

  /** Returns a builder without any arguments. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A builder of arguments. {@link #build} throws {@link NullPointerException} if a required
   * argument is missing.
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

    /** Sets the route, with its full path. Required. */
    public Builder route(Route value) {
      this.route = Optional.of(value);
      return this;
    }

    /** Sets the API to which the route is added. Required. */
    public Builder restApi(RestApi api) {
      return restApi(api.id(), api.arn(), api.executionArn());
    }

    /**
     * Sets the API to which the route is added by its id and ARNs. Required, unless the RestApi
     * itself is set.
     */
    public Builder restApi(Output<String> id, Output<String> arn, Output<String> executionArn) {
      this.restApi = Optional.of(new RestApiOutputs(id, arn, executionArn));
      return this;
    }

    /**
     * Sets the id of the Resource of the route's path; for {@code /} the API's root resource.
     * Required.
     */
    public Builder resourceId(Output<String> id) {
      this.resourceId = Optional.of(id);
      return this;
    }

    /**
     * Sets the binary media types of the API. Defaults to none, so that all payloads are treated as
     * text.
     */
    public Builder binaryMediaTypes(List<String> types) {
      this.binaryMediaTypes = List.copyOf(types);
      return this;
    }

    /** Sets the resources that the route's backend refers to. Defaults to none. */
    public Builder bindings(Bindings value) {
      this.bindings = value;
      return this;
    }

    /**
     * Sets the variables of the stage that serves the API. Defaults to none. Required if the
     * version or alias of the route's function is a stage variable, because the permission to
     * invoke it must name the actual version or alias.
     */
    public Builder stageVariables(Map<String, String> values) {
      this.stageVariables = new LinkedHashMap<>(values);
      return this;
    }

    /** Sets the tags of the route's roles. Defaults to none. */
    public Builder tags(Map<String, String> values) {
      this.tags = new LinkedHashMap<>(values);
      return this;
    }

    public RouteArgs build() {
      return new RouteArgs(this);
    }
  }
}
