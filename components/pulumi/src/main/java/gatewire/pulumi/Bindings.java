package gatewire.pulumi;

import com.pulumi.core.Output;
import gatewire.api.BucketReference;
import gatewire.api.FunctionReference;
import gatewire.api.UserPoolReference;
import gatewire.model.Reference;
import gatewire.model.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The resources that the references of an API are bound to. A reference without a binding, or a
 * binding that no route uses, is an error: otherwise only clients would notice the mistake.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/inputs-outputs/">Inputs and outputs</a>
 */
public final class Bindings {

  /** Empty bindings, for an API without references. */
  public static final Bindings NONE = builder().build();

  private final Map<String, Map<String, Output<String>>> attributes;

  private Bindings(Map<String, Map<String, Output<String>>> attributes) {
    this.attributes = attributes;
  }

  /** Returns a builder without any bindings. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the bound names. */
  Set<String> names() {
    return attributes.keySet();
  }

  /**
   * Returns the value of a reference; empty if its name is not bound or the binding does not have
   * the attribute.
   */
  Optional<Output<String>> value(Reference reference) {
    return Optional.ofNullable(
        attributes.getOrDefault(reference.name(), Map.of()).get(reference.attribute()));
  }

  /**
   * Returns the text with the values of its references, all of which are bound. Unlike {@link
   * TextOutputs}, it does not need the RestApi.
   */
  Output<String> resolve(Text text) {
    List<Reference> references = text.references().distinct().toList();
    return Output.all(references.stream().map(one -> value(one).orElseThrow()).toList())
        .applyValue(values -> text.resolve(one -> values.get(references.indexOf(one))));
  }

  /** A builder of bindings. Each name can be bound once, also if the kinds of resources differ. */
  public static final class Builder {
    private final Map<String, Map<String, Output<String>>> attributes = new LinkedHashMap<>();

    private final Map<String, Output<String>> bucketKeys = new LinkedHashMap<>();

    private Builder() {}

    /** Binds a bucket in the API's region. */
    public Builder bucket(BucketReference reference, Output<String> name, Output<String> arn) {
      return bind(reference.name(), Map.of("name", name, "arn", arn));
    }

    /** Binds a bucket in another region. */
    public Builder bucket(
        BucketReference reference, Output<String> name, Output<String> arn, Output<String> region) {
      return bind(reference.name(), Map.of("name", name, "arn", arn, "region", region));
    }

    /**
     * Sets the KMS key with which a bucket encrypts its objects by default. The roles of the routes
     * that read or write the bucket's objects may then use the key. Defaults to no key: S3's own
     * encryption, and KMS with the key that AWS manages, need no permission.
     *
     * @throws IllegalArgumentException from {@link #build} if the bucket itself is not bound
     * @see <a
     *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html">Encryption
     *     with KMS keys</a>
     */
    public Builder bucketKey(BucketReference reference, Output<String> keyArn) {
      bucketKeys.put(reference.name(), keyArn);
      return this;
    }

    /** Binds a function by its ARN without version or alias; its region is read from the ARN. */
    public Builder function(FunctionReference reference, Output<String> arn) {
      return bind(reference.name(), Map.of("arn", arn, "region", arn.applyValue(Arn::region)));
    }

    /** Binds a Cognito user pool. */
    public Builder userPool(UserPoolReference reference, Output<String> arn) {
      return bind(reference.name(), Map.of("arn", arn));
    }

    /**
     * Binds any other resource that a custom backend refers to, by its attributes.
     *
     * @throws IllegalArgumentException if the name is bound already, as by every method that binds
     */
    public Builder bind(String name, Map<String, Output<String>> values) {
      if (attributes.putIfAbsent(name, new LinkedHashMap<>(values)) != null) {
        throw new IllegalArgumentException(
            "'%s' is bound twice, but a name can have only one resource: remove one of the bindings, or give the references different names"
                .formatted(name));
      }
      return this;
    }

    public Bindings build() {
      Map<String, Map<String, Output<String>>> all = new LinkedHashMap<>(attributes);
      bucketKeys.forEach((name, keyArn) -> all.put(name, withKey(name, keyArn)));
      return new Bindings(all);
    }

    private Map<String, Output<String>> withKey(String name, Output<String> keyArn) {
      if (!attributes.containsKey(name)) {
        throw new IllegalArgumentException(
            "'%s' has a key but is not bound: bind the bucket with .bucket(…)".formatted(name));
      }
      Map<String, Output<String>> values = new LinkedHashMap<>(attributes.get(name));
      values.put(BucketKeys.ATTRIBUTE, keyArn);
      return values;
    }
  }
}
