package gatewire.stack.recording;

import com.pulumi.exceptions.RunException;
import gatewire.stack.Unknown;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Replaces the providers in a recorded run: computes the id of a resource and the outputs that its
 * program did not set.
 *
 * <p>Ids are {@code <name>-id}, or the attribute that AWS uses as the id, such as a bucket's name
 * or a queue's URL.
 */
final class ProvidedOutputs {

  /**
   * The prefix of providers and stack references, whose outputs equal their inputs or are unknown.
   */
  private static final String PULUMI = "pulumi:";

  private final boolean strict;
  // API Gateway returns the full path of each Resource; no input contains it.
  private final Map<Object, String> paths = new HashMap<>();

  ProvidedOutputs(boolean strict) {
    this.strict = strict;
  }

  /** The result of a provider: the id, and the outputs that are not inputs. */
  record Provided(String id, Map<String, Object> computed) {}

  /**
   * Returns the id and outputs of a resource. An output that its type always has, but whose value
   * is not known, is {@link Unknown}.
   *
   * @throws RunException if the run is strict and the table does not contain the type
   */
  Provided provide(Registration registration, Map<String, Object> inputs, AwsLocation location) {
    String type = registration.request().type();
    Map<String, String> templates = new TreeMap<>(attributes(type));
    boolean given = !registration.request().givenId().isEmpty();
    String id = given ? registration.request().givenId() : id(registration);
    if (given) {
      // Read or imported: if AWS's id is another attribute, the given id is the value of that one.
      attribute(templates.getOrDefault("id", ""))
          .ifPresent(attribute -> templates.put(attribute, "${givenId}"));
    }
    Map<String, Object> computed =
        new TreeMap<>(
            ComputedOutputs.of(templates, inputs, variables(registration, id, inputs, location)));
    Object awsId = computed.remove("id");
    if (ComputedOutputsTable.attributes(type).isEmpty()) {
      computed.keySet().retainAll(registration.requiredOutputs());
    }
    if (registration.requiredOutputs().contains("tagsAll")) {
      computed.putIfAbsent("tagsAll", inputs.getOrDefault("tags", Map.of()));
    }
    fillUp(computed, registration, inputs);
    paths.put(id, String.valueOf(computed.get("path")));
    return new Provided(!given && awsId instanceof String known ? known : id, computed);
  }

  /**
   * Returns the result that a preview has: every output that is not an input is unknown, and so is
   * the id.
   */
  static Provided unknown(Registration registration, Map<String, Object> inputs) {
    Map<String, Object> computed = new TreeMap<>();
    fillUp(computed, registration, inputs);
    return new Provided(registration.request().givenId(), computed);
  }

  private static void fillUp(
      Map<String, Object> computed, Registration registration, Map<String, Object> inputs) {
    registration.requiredOutputs().stream()
        .filter(output -> !inputs.containsKey(output))
        .forEach(output -> computed.putIfAbsent(output, Unknown.VALUE));
  }

  private static Optional<String> attribute(String template) {
    return template.startsWith("${")
        ? Optional.of(template.substring(2, template.length() - 1))
        : Optional.empty();
  }

  private static String id(Registration registration) {
    int twin = registration.position().twin();
    return registration.request().name() + "-id" + (twin == 1 ? "" : "-" + twin);
  }

  private Map<String, String> attributes(String type) {
    return ComputedOutputsTable.attributes(type)
        .orElseGet(
            () -> {
              if (type.startsWith(PULUMI)) {
                return Map.of();
              } else if (strict) {
                throw new RunException(
                    "the computed outputs of %s are not known: add the type to ComputedOutputsTable, or record without STRICT"
                        .formatted(type));
              }
              return ComputedOutputsTable.FALLBACK;
            });
  }

  private Map<String, String> variables(
      Registration registration, String id, Map<String, Object> inputs, AwsLocation location) {
    String type = registration.request().type();
    String digest = digest(type + " " + id);
    Map<String, String> variables = new TreeMap<>(location.variables());
    variables.put("digest10", digest.substring(0, 10));
    variables.put("digest40", digest.substring(0, 40));
    variables.put("givenId", registration.request().givenId());
    variables.put("id", id);
    variables.put("kind", type.substring(type.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT));
    variables.put("logicalName", registration.request().name());
    variables.put("parentPath", paths.getOrDefault(inputs.get("parentId"), ""));
    variables.put("service", type.replaceFirst("^[^:]*:", "").replaceFirst("[/:].*$", ""));
    return variables;
  }

  private static String digest(String text) {
    try {
      byte[] sha256 =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
