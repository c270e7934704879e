package gatewire.stack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options that a resource was registered with, as they reached the engine.
 *
 * @param parent the parent's URN; none for the stack itself
 * @param dependencies URNs of all that must be there first, from {@code dependsOn} and from inputs
 * @param propertyDependencies URNs of what each input takes a value from
 * @param deleteBeforeReplace empty where the program leaves the order to the provider
 * @param aliases URNs or names it had before
 * @param replaceWith URNs whose replacement replaces it too
 * @param ignoreChanges paths of inputs whose changes are ignored
 * @param provider an explicit provider as {@code URN::ID}; empty for the stack's own
 * @param external whether the program only reads it and something else owns it
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

  /** No parent, no dependencies, nothing asked for. */
  public static final RegisteredOptions NONE = builder().build();

  public RegisteredOptions {
    dependencies = List.copyOf(dependencies);
    propertyDependencies = Collections.unmodifiableMap(new LinkedHashMap<>(propertyDependencies));
    aliases = List.copyOf(aliases);
    replaceWith = List.copyOf(replaceWith);
    ignoreChanges = List.copyOf(ignoreChanges);
  }

  /** Start with no options at all. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects options. {@link #build} may be called again and again. */
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
