package gatewire.pulumi;

import gatewire.api.Api;
import gatewire.model.Stage;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an {@link ApiComponent} is made of. */
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

  /** Start without any. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects what an API is made of; {@link #build} throws {@link NullPointerException} when a
   * required one is missing.
   */
  public static final class Builder {
    private Optional<Api> api = Optional.empty();
    private Optional<Stage> stage = Optional.empty();
    private Bindings bindings = Bindings.NONE;
    private Map<String, String> tags = Map.of();
    private Rendering rendering = Rendering.RESOURCES;
    private Set<String> apiKeys = Set.of();

    private Builder() {}

    /** The declared API. Required. */
    public Builder api(Api value) {
      this.api = Optional.of(value);
      return this;
    }

    /** The stage that serves it. Required. */
    public Builder stage(Stage value) {
      this.stage = Optional.of(value);
      return this;
    }

    /** The buckets and functions that the API refers to; without them it refers to nothing. */
    public Builder bindings(Bindings value) {
      this.bindings = value;
      return this;
    }

    /**
     * Tags of everything that can have some: RestApi, Stage and roles; without them none but the
     * provider's.
     */
    public Builder tags(Map<String, String> values) {
      this.tags = new LinkedHashMap<>(values);
      return this;
    }

    /**
     * How the API gets to API Gateway; without it one resource for each object. Changing it of an
     * API that is deployed replaces the RestApi, and so its URL.
     */
    public Builder rendering(Rendering value) {
      this.rendering = value;
      return this;
    }

    /**
     * Make API keys of these names and a usage plan that lets them into the stage; without it none,
     * and routes that ask for a key open to those of usage plans that the program makes itself.
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
