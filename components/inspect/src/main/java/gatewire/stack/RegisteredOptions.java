package gatewire.stack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of a resource in the form in which the SDK sends them to the engine.
 *
 * @param parent the parent's URN; empty for the stack itself
 * @param dependencies the URNs of all resources that must exist first, from {@code dependsOn} and
 *     from inputs
 * @param propertyDependencies the URNs of the resources whose outputs each input uses
 * @param deleteBeforeReplace empty if the provider decides the order
 * @param aliases former URNs or names of the resource
 * @param replaceWith the URNs of resources whose replacement also replaces this one
 * @param ignoreChanges the paths of inputs whose changes the engine ignores
 * @param provider an explicit provider as {@code URN::ID}; empty for the stack's default provider
 * @param external whether the program only reads the resource and something else manages it
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/resources/options/">Resource options</a>
 */
public record RegisteredOptions(
    Optional<String> parent,
    List<String> dependencies,
    Map<String, List<String>> propertyDependencies,
    Optional<Boolean> deleteBeforeReplace,
    boolean protect,
    boolean retainOnDelete,
    List<String> aliases,
    List<String> replaceWith,
    List<String> ignoreChanges,
    Optional<String> provider,
    boolean external) {

  /** Options without a parent, dependencies or any other setting. */
  public static final RegisteredOptions NONE = builder().build();

  public RegisteredOptions {
    dependencies = List.copyOf(dependencies);
    propertyDependencies = Collections.unmodifiableMap(new LinkedHashMap<>(propertyDependencies));
    aliases = List.copyOf(aliases);
    replaceWith = List.copyOf(replaceWith);
    ignoreChanges = List.copyOf(ignoreChanges);
  }

  /** Returns a builder without any options. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder of options. {@link #build} may be called several times. */
  public static final class Builder {
    private Optional<String> parent = Optional.empty();
    private List<String> dependencies = List.of();
    private Map<String, List<String>> propertyDependencies = Map.of();
    private Optional<Boolean> deleteBeforeReplace = Optional.empty();
    private boolean protect;
    private boolean retainOnDelete;
    private List<String> aliases = List.of();
    private List<String> replaceWith = List.of();
    private List<String> ignoreChanges = List.of();
    private Optional<String> provider = Optional.empty();
    private boolean external;

    private Builder() {}

    public Builder parent(Optional<String> parent) {
      this.parent = parent;
      return this;
    }

    public Builder dependencies(List<String> dependencies) {
      this.dependencies = dependencies;
      return this;
    }

    public Builder propertyDependencies(Map<String, List<String>> propertyDependencies) {
      this.propertyDependencies = propertyDependencies;
      return this;
    }

    public Builder deleteBeforeReplace(Optional<Boolean> deleteBeforeReplace) {
      this.deleteBeforeReplace = deleteBeforeReplace;
      return this;
    }

    public Builder protect(boolean protect) {
      this.protect = protect;
      return this;
    }

    public Builder retainOnDelete(boolean retainOnDelete) {
      this.retainOnDelete = retainOnDelete;
      return this;
    }

    public Builder aliases(List<String> aliases) {
      this.aliases = aliases;
      return this;
    }

    public Builder replaceWith(List<String> replaceWith) {
      this.replaceWith = replaceWith;
      return this;
    }

    public Builder ignoreChanges(List<String> ignoreChanges) {
      this.ignoreChanges = ignoreChanges;
      return this;
    }

    public Builder provider(Optional<String> provider) {
      this.provider = provider;
      return this;
    }

    public Builder external(boolean external) {
      this.external = external;
      return this;
    }

    public RegisteredOptions build() {
      return new RegisteredOptions(
          parent,
          dependencies,
          propertyDependencies,
          deleteBeforeReplace,
          protect,
          retainOnDelete,
          aliases,
          replaceWith,
          ignoreChanges,
          provider,
          external);
    }
  }
}
