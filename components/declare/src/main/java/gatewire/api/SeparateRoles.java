package gatewire.api;

import gatewire.model.Grant;
import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.PolicyStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives a route a role of its own if the role that it would share with other routes has a
 * permission that must be withheld from it.
 */
final class SeparateRoles {

  private static final String SUFFIX = "-forbidden";

  private final Map<String, List<Grant>> grants;
  private final Map<String, List<PolicyStatement>> withheld = new LinkedHashMap<>();

  /**
   * @param grants the grants of each route, which may still grow; {@link #separate} changes them
   */
  SeparateRoles(Map<String, List<Grant>> grants) {
    this.grants = grants;
  }

  /** Withholds permissions from the role of a route. */
  void withhold(String route, List<PolicyStatement> statements) {
    if (!statements.isEmpty()) {
      withheld.put(route, statements);
    }
  }

  /** Returns the methods with the roles that they use after the separation. */
  List<Method> separate(List<Method> methods) {
    Map<String, Map<String, String>> renamed = new LinkedHashMap<>();
    withheld.forEach(
        (route, statements) ->
            roles(route)
                .filter(role -> allows(role, statements))
                .forEach(
                    role ->
                        renamed
                            .computeIfAbsent(route, key -> new LinkedHashMap<>())
                            .put(role, freeName(role, statements))));
    renamed.forEach(
        (route, names) ->
            grants.computeIfPresent(
                route, (key, old) -> old.stream().map(grant -> renamed(grant, names)).toList()));
    return methods.stream()
        .map(
            method ->
                Optional.ofNullable(renamed.get(method.route()))
                    .map(names -> withRole(method, names))
                    .orElse(method))
        .toList();
  }

  private static Method withRole(Method method, Map<String, String> names) {
    Integration integration = method.integration();
    Integration.Builder changed = integration.toBuilder();
    names.forEach(
        (old, name) ->
            integration
                .credentials()
                .filter(Grant.AssumeRole.credentials(old)::equals)
                .ifPresent(arn -> changed.credentials(Grant.AssumeRole.credentials(name))));
    return method.withIntegration(changed.build());
  }

  private static Grant renamed(Grant grant, Map<String, String> names) {
    return grant instanceof Grant.AssumeRole assume && names.containsKey(assume.role())
        ? new Grant.AssumeRole(names.get(assume.role()), assume.statements())
        : grant;
  }

  private String freeName(String role, List<PolicyStatement> statements) {
    String name = role + SUFFIX;
    return allows(name, statements) ? freeName(name, statements) : name;
  }

  private Stream<String> roles(String route) {
    return assumed(grants.getOrDefault(route, List.of()).stream())
        .map(Grant.AssumeRole::role)
        .distinct();
  }

  /** Returns whether a route lets the role do something that these statements allow. */
  private boolean allows(String role, List<PolicyStatement> statements) {
    return assumed(grants.values().stream().flatMap(List::stream))
        .filter(grant -> grant.role().equals(role))
        .flatMap(grant -> grant.statements().stream())
        .anyMatch(allowed -> statements.stream().anyMatch(one -> overlap(allowed, one)));
  }

  private static Stream<Grant.AssumeRole> assumed(Stream<Grant> all) {
    return all.filter(Grant.AssumeRole.class::isInstance).map(Grant.AssumeRole.class::cast);
  }

  private static boolean overlap(PolicyStatement allowed, PolicyStatement other) {
    return other.actions().stream().anyMatch(action -> matchesAction(allowed.actions(), action))
        && other.resources().stream()
            .anyMatch(
                resource ->
                    allowed.resources().stream()
                        .map(Object::toString)
                        .anyMatch(Set.of("*", resource + "*", resource.toString())::contains));
  }

  /** An action of a policy may end with a wildcard, as {@code s3:List*}. */
  private static boolean matchesAction(List<String> patterns, String action) {
    return patterns.stream()
        .anyMatch(
            pattern ->
                pattern.endsWith("*")
                    ? action.startsWith(pattern.substring(0, pattern.length() - 1))
                    : action.equals(pattern));
  }
}
