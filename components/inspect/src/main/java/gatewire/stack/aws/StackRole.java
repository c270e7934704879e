package gatewire.stack.aws;

import gatewire.stack.ResourceState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A role of a stack with its policies.
 *
 * @param name the logical name
 * @param policies the policy documents as JSON
 * @param attached the ARNs of the policies that are attached to it
 */
public record StackRole(String arn, String name, List<String> policies, List<String> attached) {

  private static final String ROLE = "aws:iam/role:Role";
  private static final String INLINE = "aws:iam/rolePolicy:RolePolicy";
  private static final List<String> ATTACHMENTS =
      List.of(
          "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
          "aws:iam/policyAttachment:PolicyAttachment");

  public StackRole {
    policies = List.copyOf(policies);
    attached = List.copyOf(attached);
  }

  /** Reads the roles among the resources, by their ARNs. A role without a known ARN is omitted. */
  public static Map<String, StackRole> read(List<ResourceState> resources) {
    Map<String, StackRole> roles = new LinkedHashMap<>();
    resources.stream()
        .filter(resource -> resource.type().equals(ROLE))
        .forEach(
            role ->
                role.string("arn").ifPresent(arn -> roles.put(arn, read(arn, role, resources))));
    return roles;
  }

  private static StackRole read(String arn, ResourceState role, List<ResourceState> resources) {
    List<String> policies = new ArrayList<>();
    items(role, "inlinePolicies")
        .filter(Map.class::isInstance)
        .map(policy -> ((Map<?, ?>) policy).get("policy"))
        .filter(String.class::isInstance)
        .forEach(policy -> policies.add(policy.toString()));
    List<String> attached =
        new ArrayList<>(items(role, "managedPolicyArns").map(String::valueOf).toList());
    for (ResourceState other : resources) {
      if (other.type().equals(INLINE) && isOf(other, role)) {
        other.string("policy").ifPresent(policies::add);
      } else if (ATTACHMENTS.contains(other.type()) && isOf(other, role)) {
        other.string("policyArn").ifPresent(attached::add);
      }
    }
    return new StackRole(arn, role.name(), policies, attached);
  }

  private static boolean isOf(ResourceState policy, ResourceState role) {
    List<String> names =
        Stream.of(role.id(), role.string("name"), role.string("arn"))
            .flatMap(Optional::stream)
            .toList();
    return Stream.concat(
            policy.string("role").stream(), items(policy, "roles").map(String::valueOf))
        .anyMatch(names::contains);
  }

  private static Stream<?> items(ResourceState resource, String property) {
    return resource.output(property).stream()
        .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.empty());
  }
}
