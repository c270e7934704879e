package gatewire.pulumi;

import com.pulumi.core.Output;
import gatewire.api.BucketReference;
import gatewire.api.FunctionReference;
import gatewire.api.UserPoolReference;
import gatewire.model.Reference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The real things behind the names that an API uses. A name that the API uses and that is missing
 * here is an error, and so is one that is here and never used: either is a slip that AWS would only
 * show to clients.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/inputs-outputs/">Inputs and outputs</a>
 */
public final class Bindings {

  /** No bindings, for an API that needs none. */
  public static final Bindings NONE = builder().build();

  private final Map<String, Map<String, Output<String>>> attributes;

  private Bindings(Map<String, Map<String, Output<String>>> attributes) {
    this.attributes = attributes;
  }

  /** Start without any. */
  public static Builder builder() {
    return new Builder();
  }

  /** The names that something is bound to. */
  Set<String> names() {
    return attributes.keySet();
  }

  /**
   * The value of a reference; empty when nothing is bound to its name or that has no such
   * attribute.
   */
  Optional<Output<String>> value(Reference reference) {
    return Optional.ofNullable(
        attributes.getOrDefault(reference.name(), Map.of()).get(reference.attribute()));
  }

  /** Collects bindings. A name that is bound twice keeps the later one. */
  public static final class Builder {
    private final Map<String, Map<String, Output<String>>> attributes = new LinkedHashMap<>();

    private Builder() {}

    /** Bind a bucket of the API's own region. */
    public Builder bucket(BucketReference reference, Output<String> name, Output<String> arn) {
      return bind(reference.name(), Map.of("name", name, "arn", arn));
    }

    /** Bind a bucket of another region. */
    public Builder bucket(
        BucketReference reference, Output<String> name, Output<String> arn, Output<String> region) {
      return bind(reference.name(), Map.of("name", name, "arn", arn, "region", region));
    }

    /** Bind a function by its ARN without version or alias; its region is read from the ARN. */
    public Builder function(FunctionReference reference, Output<String> arn) {
      return bind(reference.name(), Map.of("arn", arn, "region", arn.applyValue(Arn::region)));
    }

    /** Bind a Cognito user pool. */
    public Builder userPool(UserPoolReference reference, Output<String> arn) {
      return bind(reference.name(), Map.of("arn", arn));
    }

    /** Bind anything else that a backend of your own refers to, by its attributes. */
    public Builder bind(String name, Map<String, Output<String>> values) {
      attributes.put(name, new LinkedHashMap<>(values));
      return this;
    }

    public Bindings build() {
      return new Bindings(new LinkedHashMap<>(attributes));
    }
  }
}
