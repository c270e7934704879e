package gatewire.stack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A resource of a stack, read from a recorded run or from a stack export.
 *
 * <p>Values are strings, numbers (whole ones as Integer or Long), booleans, lists, maps, {@link
 * AssetOrArchive}s, {@link Unknown} and {@link EncryptedSecret}. Secrets are not encrypted: code
 * that prints values must call {@link #isSecret} first.
 *
 * @param type the type token, for example {@code aws:apigateway/restApi:RestApi}
 * @param name the logical name, which is the URN's last part
 * @param custom whether a provider manages it, unlike the stack and components
 * @param id the provider's id; empty for components, and in a preview as long as it is unknown
 * @param inputs the inputs that the program set
 * @param outputs the outputs that the provider returned: inputs, defaults and computed attributes
 * @param secrets the paths of the inputs and outputs that are marked as secret
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
   * Returns a resource that a provider manages, without options. The last part of its URN is its
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

  /** Returns an input; empty if the program does not set it. */
  public Optional<Object> input(String property) {
    return Optional.ofNullable(inputs.get(property));
  }

  /** Returns an output; empty if the resource has no such output. */
  public Optional<Object> output(String property) {
    return Optional.ofNullable(outputs.get(property));
  }

  /** Returns an output if it is a string and known; otherwise empty. */
  public Optional<String> string(String property) {
    return output(property).filter(String.class::isInstance).map(String.class::cast);
  }

  /** Returns whether an input or output, or a part of it, is marked as secret. */
  public boolean isSecret(String property) {
    return secrets.stream()
        .anyMatch(
            path ->
                path.equals(property)
                    || path.startsWith(property + ".")
                    || path.startsWith(property + "["));
  }

  /** Returns whether this is the stack itself, whose outputs are the stack's outputs. */
  public boolean isStack() {
    return type.equals("pulumi:pulumi:Stack");
  }

  /** Returns the name of the resource in messages: {@code RestApi 'pet-store'}. */
  public String label() {
    return type.substring(type.lastIndexOf(':') + 1) + " '" + name + "'";
  }

  /** Returns a copy with other outputs and with the paths of the secrets among them. */
  public ResourceState withOutputs(Map<String, Object> outputs, Set<String> secretOutputs) {
    Set<String> all = new TreeSet<>(secrets);
    all.addAll(secretOutputs);
    return new ResourceState(type, name, urn, custom, id, inputs, outputs, all, options);
  }

  /** Returns the logical name in a URN: everything after stack, project and type. */
  static String nameOf(String urn) {
    String[] parts = urn.split("::", 4);
    return parts[parts.length - 1];
  }
}
