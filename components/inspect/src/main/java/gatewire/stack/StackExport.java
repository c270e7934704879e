package gatewire.stack;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.input.BoundedJson;
import gatewire.input.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the output of {@code pulumi stack export}, for programs in any language.
 *
 * <p>An export contains secrets in encrypted form, unless it was written with {@code
 * --show-secrets}. It does not contain the code of functions.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/cli/commands/pulumi_stack_export/">pulumi stack
 *     export</a>
 */
public final class StackExport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private StackExport() {}

  /**
   * Returns the resources of an exported stack in the order of the export. Resources that are
   * pending deletion are omitted.
   *
   * @throws StackException if the file cannot be read or is not an export; the message contains the
   *     place and the reason
   */
  public static List<ResourceState> read(Path file) {
    if (parse(file) instanceof Map<?, ?> export
        && export.get("deployment") instanceof Map<?, ?> deployment
        && deployment.get("resources") instanceof List<?> resources) {
      List<ResourceState> states = new ArrayList<>();
      for (Object resource : resources) {
        if (resource instanceof Map<?, ?> members && !Boolean.TRUE.equals(members.get("delete"))) {
          states.add(resource(file, members));
        }
      }
      return List.copyOf(states);
    }
    throw new StackException(
        "%s is not a stack export: it has no 'deployment.resources'; write it with 'pulumi stack export --file %s'"
            .formatted(file.getFileName(), file.getFileName()));
  }

  private static Object parse(Path file) {
    try {
      return BoundedJson.read(JSON, Files.readString(file), Object.class).orElse("");
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new StackException(
          "%s, line %d, column %d: %s"
              .formatted(
                  file.getFileName(),
                  at.getLineNr(),
                  at.getColumnNr(),
                  e.getOriginalMessage().lines().findFirst().orElse("")));
    } catch (IOException e) {
      throw new StackException("%s cannot be read: %s".formatted(file, FileProblem.reason(e)));
    }
  }

  private static ResourceState resource(Path file, Map<?, ?> members) {
    try {
      return resource(members);
    } catch (IllegalArgumentException e) {
      throw new StackException(
          "%s, %s: %s"
              .formatted(file.getFileName(), string(members, "urn").orElse("?"), e.getMessage()),
          e);
    }
  }

  private static ResourceState resource(Map<?, ?> members) {
    PropertyDecoder decoder = new PropertyDecoder();
    Map<String, Object> inputs = decoder.decode(object(members, "inputs"));
    Map<String, Object> outputs = decoder.decode(object(members, "outputs"));
    Set<String> secrets = new TreeSet<>(decoder.secrets());
    secrets.addAll(strings(members, "additionalSecretOutputs"));
    String urn = string(members, "urn").orElse("");
    return new ResourceState(
        string(members, "type").orElse(""),
        ResourceState.nameOf(urn),
        urn,
        Boolean.TRUE.equals(members.get("custom")),
        string(members, "id"),
        inputs,
        outputs,
        secrets,
        options(members));
  }

  private static RegisteredOptions options(Map<?, ?> members) {
    Map<String, List<String>> propertyDependencies = new TreeMap<>();
    Map<?, ?> dependencies = object(members, "propertyDependencies");
    for (Object property : dependencies.keySet()) {
      propertyDependencies.put((String) property, strings(dependencies, (String) property));
    }
    return RegisteredOptions.builder()
        .parent(string(members, "parent"))
        .dependencies(strings(members, "dependencies"))
        .propertyDependencies(propertyDependencies)
        .protect(Boolean.TRUE.equals(members.get("protect")))
        .retainOnDelete(Boolean.TRUE.equals(members.get("retainOnDelete")))
        .aliases(strings(members, "aliases"))
        .provider(string(members, "provider"))
        .external(Boolean.TRUE.equals(members.get("external")))
        .build();
  }

  private static Map<?, ?> object(Map<?, ?> members, String name) {
    return members.get(name) instanceof Map<?, ?> object ? object : Map.of();
  }

  private static Optional<String> string(Map<?, ?> members, String name) {
    return members.get(name) instanceof String string && !string.isEmpty()
        ? Optional.of(string)
        : Optional.empty();
  }

  private static List<String> strings(Map<?, ?> members, String name) {
    return members.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }
}
