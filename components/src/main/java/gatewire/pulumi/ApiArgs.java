package gatewire.pulumi;

import gatewire.api.Api;
import gatewire.model.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an {@link ApiComponent} is made of. */
public final class ApiArgs {

  final Api api;
  final Stage stage;
  final Bindings bindings;
  final Map<String, String> tags;

  private ApiArgs(Builder builder) {
    this.api = Objects.requireNonNull(builder.api, "api is missing");
    this.stage = Objects.requireNonNull(builder.stage, "stage is missing");
    this.bindings = builder.bindings;
    this.tags = builder.tags;
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
    private @Nullable Api api;
    private @Nullable Stage stage;
    private Bindings bindings = Bindings.NONE;
    private Map<String, String> tags = Map.of();

    private Builder() {}

    /** The declared API. Required. */
    public Builder api(Api value) {
      this.api = value;
      return this;
    }

    /** The stage that serves it. Required. */
    public Builder stage(Stage value) {
      this.stage = value;
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

    public ApiArgs build() {
      return new ApiArgs(this);
    }
  }
}
