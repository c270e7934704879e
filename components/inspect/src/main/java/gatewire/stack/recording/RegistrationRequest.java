package gatewire.stack.recording;

import com.google.protobuf.Struct;
import gatewire.stack.RegisteredOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pulumirpc.AliasOuterClass.Alias;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.RegisterResourceRequest;

/**
 * The request that the SDK sends to the engine for a resource that the program registers or reads.
 * It contains the resource's options, which the SDK's mocks do not pass on.
 *
 * @param custom whether a provider manages it, unlike the stack and components
 * @param givenId the id of an existing resource that is read or imported; otherwise empty
 * @param inputs the inputs in the SDK's format
 * @param secretOutputs the outputs that the SDK's class marks as secret
 */
record RegistrationRequest(
    String type,
    String name,
    boolean custom,
    String givenId,
    Struct inputs,
    List<String> secretOutputs,
    RegisteredOptions options) {

  static RegistrationRequest of(RegisterResourceRequest request) {
    return new RegistrationRequest(
        request.getType(),
        request.getName(),
        request.getCustom() || request.getRemote(),
        request.getImportId(),
        request.getObject(),
        List.copyOf(request.getAdditionalSecretOutputsList()),
        options(request));
  }

  static RegistrationRequest of(ReadResourceRequest request) {
    return new RegistrationRequest(
        request.getType(),
        request.getName(),
        true,
        request.getId(),
        request.getProperties(),
        List.copyOf(request.getAdditionalSecretOutputsList()),
        options(request));
  }

  private static RegisteredOptions options(RegisterResourceRequest request) {
    return RegisteredOptions.builder()
        .parent(nonEmpty(request.getParent()))
        .dependencies(sorted(request.getDependenciesList()))
        .propertyDependencies(propertyDependencies(request))
        .deleteBeforeReplace(
            request.getDeleteBeforeReplaceDefined()
                ? Optional.of(request.getDeleteBeforeReplace())
                : Optional.empty())
        .protect(request.getProtect())
        .retainOnDelete(request.getRetainOnDelete())
        .aliases(request.getAliasesList().stream().map(RegistrationRequest::alias).toList())
        .replaceWith(List.copyOf(request.getReplaceWithList()))
        .ignoreChanges(List.copyOf(request.getIgnoreChangesList()))
        .provider(nonEmpty(request.getProvider()))
        .build();
  }

  private static RegisteredOptions options(ReadResourceRequest request) {
    return RegisteredOptions.builder()
        .parent(nonEmpty(request.getParent()))
        .dependencies(sorted(request.getDependenciesList()))
        .provider(nonEmpty(request.getProvider()))
        .external(true)
        .build();
  }

  private static Map<String, List<String>> propertyDependencies(RegisterResourceRequest request) {
    Map<String, List<String>> dependencies = new TreeMap<>();
    request
        .getPropertyDependenciesMap()
        .forEach((property, urns) -> dependencies.put(property, sorted(urns.getUrnsList())));
    return dependencies;
  }

  /** Returns the URN of the alias, or the parts in which the old URN differed. */
  private static String alias(Alias alias) {
    if (!alias.hasSpec()) {
      return alias.getUrn();
    }
    Alias.Spec spec = alias.getSpec();
    StringBuilder parts = new StringBuilder();
    part(parts, "name", spec.getName());
    part(parts, "type", spec.getType());
    part(parts, "stack", spec.getStack());
    part(parts, "project", spec.getProject());
    part(parts, "parent", spec.getNoParent() ? "none" : spec.getParentUrn());
    return parts.toString();
  }

  private static void part(StringBuilder parts, String name, String value) {
    if (!value.isEmpty()) {
      parts.append(parts.isEmpty() ? "" : " ").append(name).append('=').append(value);
    }
  }

  /** Sorts URNs, because the SDK sends a set whose order varies. */
  private static List<String> sorted(List<String> urns) {
    return urns.stream().sorted().toList();
  }

  private static Optional<String> nonEmpty(String value) {
    return Optional.of(value).filter(present -> !present.isEmpty());
  }
}
