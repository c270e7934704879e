package gatewire.pulumi;

import gatewire.api.Api;
import gatewire.model.Stage;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The arguments of an {@link ApiComponent}. */
public final class ApiArgs {

  final Api api;
  final Stage stage;
  final Bindings bindings;
  final Map<String, String> tags;
  final Rendering rendering;
  final Set<String> apiKeys;

  private ApiArgs(Builder builder) {
    this.api = builder.api.orElseThrow(() -> new NullPointerException("api is missing"));
    this.stage = builder.stage.orElseThrow(() -> new NullPointerException("stage is missing"));
    this.bindings = builder.bindings;
    this.tags = builder.tags;
    this.rendering = builder.rendering;
    this.apiKeys = builder.apiKeys;
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
    private Optional<Api> api = Optional.empty();
    private Optional<Stage> stage = Optional.empty();
    private Bindings bindings = Bindings.NONE;
    private Map<String, String> tags = Map.of();
    private Rendering rendering = Rendering.RESOURCES;
    private Set<String> apiKeys = Set.of();

    private Builder() {}

    /** Sets the declared API. Required. */
    public Builder api(Api value) {
      this.api = Optional.of(value);
      return this;
    }

    /** Sets the stage that serves the API. Required. */
    public Builder stage(Stage value) {
      this.stage = Optional.of(value);
      return this;
    }

    /**
     * Sets the resources that the API refers to, such as buckets and functions. Defaults to none.
     */
    public Builder bindings(Bindings value) {
      this.bindings = value;
      return this;
    }

    /**
     * Sets the tags of all resources that support them: RestApi, Stage and roles. Defaults to no
     * tags except the provider's default tags.
     */
    public Builder tags(Map<String, String> values) {
      this.tags = new LinkedHashMap<>(values);
      return this;
    }

    /**
     * Sets how the API is deployed. Defaults to {@link Rendering#RESOURCES}. Changing it for a
     * deployed API replaces the RestApi and so changes its URL.
     */
    public Builder rendering(Rendering value) {
      this.rendering = value;
      return this;
    }

    /**
     * Creates API keys with these names and a usage plan that admits them to the stage. Defaults to
     * none; routes that require a key then accept the keys of usage plans that the program creates
     * itself.
     *
     * @see ApiComponent#apiKeys
     */
    public Builder apiKeys(String... names) {
      this.apiKeys = new LinkedHashSet<>(List.of(names));
      return this;
    }

    public ApiArgs build() {
      return new ApiArgs(this);
    }
  }
}
