package gatewire.stack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A resource as a stack has it, whether a recorded run registered it or an export lists it.
 *
 * <p>Values are strings, numbers (whole ones as Integer or Long), booleans, lists, maps, {@link
 * AssetOrArchive}s, {@link Unknown} and {@link EncryptedSecret}. Secrets are plain here: whoever
 * prints values asks {@link #isSecret} first.
 *
 * @param type the type token, for example {@code aws:apigateway/restApi:RestApi}
 * @param name the logical name, which is the URN's last part
 * @param custom whether a provider makes it, as opposed to the stack and components
 * @param id what the provider calls it; empty for components and while a preview does not know it
 * @param inputs what the program asked for
 * @param outputs what the provider made of it: inputs, defaults and computed attributes
 * @param secrets paths of the inputs and outputs that are marked as secret
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/resources/names/">Names and URNs</a>
 */
public record ResourceState(
    String type,
    String name,
    String urn,
    boolean custom,
    Optional<String> id,
    Map<String, Object> inputs,
    Map<String, Object> outputs,
    Set<String> secrets,
    RegisteredOptions options) {

  public ResourceState {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    secrets = Collections.unmodifiableSet(new TreeSet<>(secrets));
  }

  /**
   * A resource that a provider makes, without options of its own; the last part of its URN is its
   * name.
   */
  public static ResourceState of(
      String type,
      String urn,
      Optional<String> id,
      Map<String, Object> inputs,
      Map<String, Object> outputs) {
    return new ResourceState(
        type, nameOf(urn), urn, true, id, inputs, outputs, Set.of(), RegisteredOptions.NONE);
  }

  /** An input; empty where the program does not give it. */
  public Optional<Object> input(String property) {
    return Optional.ofNullable(inputs.get(property));
  }

  /** An output; empty where there is none. */
  public Optional<Object> output(String property) {
    return Optional.ofNullable(outputs.get(property));
  }

  /** An output that is a text and known; empty otherwise. */
  public Optional<String> text(String property) {
    return output(property).filter(String.class::isInstance).map(String.class::cast);
  }

  /** Whether an input or output, or a part of it, is marked as secret. */
  public boolean isSecret(String property) {
    return secrets.stream()
        .anyMatch(
            path ->
                path.equals(property)
                    || path.startsWith(property + ".")
                    || path.startsWith(property + "["));
  }

  /** Whether this is the stack itself, whose outputs are the stack's. */
  public boolean isStack() {
    return type.equals("pulumi:pulumi:Stack");
  }

  /** The resource as messages name it: {@code RestApi 'pet-store'}. */
  public String label() {
    return type.substring(type.lastIndexOf(':') + 1) + " '" + name + "'";
  }

  /** This resource with other outputs; secrets among them are secrets too. */
  public ResourceState withOutputs(Map<String, Object> outputs, Set<String> secretOutputs) {
    Set<String> all = new TreeSet<>(secrets);
    all.addAll(secretOutputs);
    return new ResourceState(type, name, urn, custom, id, inputs, outputs, all, options);
  }

  /** The logical name in a URN: all that follows stack, project and type. */
  static String nameOf(String urn) {
    String[] parts = urn.split("::", 4);
    return parts[parts.length - 1];
  }
}
