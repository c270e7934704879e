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
 * Stands in for the providers: gives a resource its id and the outputs that its program did not
 * give.
 *
 * <p>Ids are {@code <name>-id}, or what AWS uses as an id where that is another attribute: a
 * bucket's name, a queue's URL.
 */
final class ProvidedOutputs {

  /** Providers and stack references: what they output is what they are given, or unknown. */
  private static final String PULUMI = "pulumi:";

  private final boolean strict;
  // API Gateway tells each Resource its whole path; no input does.
  private final Map<Object, String> paths = new HashMap<>();

  ProvidedOutputs(boolean strict) {
    this.strict = strict;
  }

  /** What a provider answers: the id, and the outputs beside the inputs. */
  record Provided(String id, Map<String, Object> computed) {}

  /**
   * Answer for a resource; what is not known of the outputs that its type always has comes as
   * {@link Unknown}.
   *
   * @throws RunException when the run is strict and the table does not have the type
   */
  Provided provide(Registration registration, Map<String, Object> inputs, AwsLocation location) {
    String type = registration.request().type();
    Map<String, String> templates = new TreeMap<>(attributes(type));
    boolean given = !registration.request().givenId().isEmpty();
    String id = given ? registration.request().givenId() : id(registration);
    if (given) {
      // Only read or imported: where AWS's id is another attribute, the id tells that one.
      attribute(templates.getOrDefault("id", ""))
          .ifPresent(attribute -> templates.put(attribute, "${givenId}"));
    }
    Map<String, Object> computed =
        new TreeMap<>(
            ComputedOutputs.of(templates, inputs, variables(registration, id, inputs, location)));
    Object ownId = computed.remove("id");
    if (ComputedOutputsTable.attributes(type).isEmpty()) {
      computed.keySet().retainAll(registration.requiredOutputs());
    }
    if (registration.requiredOutputs().contains("tagsAll")) {
      computed.putIfAbsent("tagsAll", inputs.getOrDefault("tags", Map.of()));
    }
    fillUp(computed, registration, inputs);
    paths.put(id, String.valueOf(computed.get("path")));
    return new Provided(!given && ownId instanceof String known ? known : id, computed);
  }

  /** Answer as a preview does: everything that is not given is unknown, the id too. */
  static Provided nothing(Registration registration, Map<String, Object> inputs) {
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
                    "no computed outputs are known for %s: add the type to ComputedOutputsTable, or record without STRICT"
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
