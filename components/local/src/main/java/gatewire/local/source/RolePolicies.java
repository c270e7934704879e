package gatewire.local.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.local.outbound.BucketPermissions;
import gatewire.local.policy.IamPolicy;
import gatewire.local.policy.IamRequest;
import gatewire.local.s3.MissingKeyResponse;
import gatewire.stack.ResourceState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The permissions of a stack's roles to list buckets, from the roles' policies. A role may list
 * each bucket if the role or one of its policies is not in the stack, such as a managed policy of
 * AWS.
 */
final class RolePolicies implements BucketPermissions {

  private static final String ROLE = "aws:iam/role:Role";
  private static final List<String> ATTACHMENTS =
      List.of(
          "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
          "aws:iam/policyAttachment:PolicyAttachment");
  private static final String INLINE = "aws:iam/rolePolicy:RolePolicy";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The policies of each role by its ARN; omits roles with unknown permissions. */
  private final Map<String, List<IamPolicy>> policies;

  private RolePolicies(Map<String, List<IamPolicy>> policies) {
    this.policies = policies;
  }

  static RolePolicies of(List<ResourceState> resources) {
    Map<String, List<IamPolicy>> policies = new LinkedHashMap<>();
    for (ResourceState role : resources) {
      Optional<String> arn = role.string("arn");
      if (role.type().equals(ROLE) && arn.isPresent() && isKnown(role, resources)) {
        inline(role, resources).ifPresent(known -> policies.put(arn.get(), known));
      }
    }
    return new RolePolicies(policies);
  }

  @Override
  public MissingKeyResponse missingObject(
      Optional<String> role, String bucket, Map<String, String> keys) {
    List<IamPolicy> known = role.map(policies::get).orElse(null);
    if (known == null) {
      return MissingKeyResponse.NOT_FOUND;
    }
    IamRequest request = listBucket(role.orElseThrow(), bucket, keys);
    IamPolicy.Decision decision =
        known.stream()
            .map(policy -> policy.decide(request))
            .reduce(IamPolicy.Decision.NOT_ALLOWED, IamPolicy.Decision::or);
    return decision == IamPolicy.Decision.ALLOWED
        ? MissingKeyResponse.NOT_FOUND
        : MissingKeyResponse.ACCESS_DENIED;
  }

  /** Returns a role's request to list a bucket. API Gateway calls S3 with HTTPS. */
  private static IamRequest listBucket(String role, String bucket, Map<String, String> keys) {
    Map<String, String> all = new LinkedHashMap<>(keys);
    all.put("aws:securetransport", "true");
    String partition = role.split(":", 3)[1];
    return IamRequest.of(
        "s3:ListBucket",
        "arn:" + partition + ":s3:::" + bucket,
        Optional.of(role),
        Instant.now(),
        all);
  }

  private static boolean isKnown(ResourceState role, List<ResourceState> resources) {
    boolean attached =
        resources.stream()
            .filter(resource -> ATTACHMENTS.contains(resource.type()))
            .anyMatch(attachment -> isOf(attachment, role));
    return !attached
        && role.input("managedPolicyArns").isEmpty()
        && role.input("inlinePolicies").isEmpty();
  }

  /** Returns the inline policies of a role; empty if one of them cannot be evaluated here. */
  private static Optional<List<IamPolicy>> inline(
      ResourceState role, List<ResourceState> resources) {
    try {
      return Optional.of(
          resources.stream()
              .filter(resource -> resource.type().equals(INLINE) && isOf(resource, role))
              .flatMap(policy -> policy.string("policy").stream())
              .map(RolePolicies::parse)
              .toList());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isOf(ResourceState policy, ResourceState role) {
    Stream<String> names =
        Stream.concat(
            policy.string("role").stream(),
            policy.output("roles").stream()
                .flatMap(roles -> roles instanceof List<?> list ? list.stream() : Stream.empty())
                .map(String::valueOf));
    return names.anyMatch(
        name ->
            role.id().filter(name::equals).isPresent()
                || role.string("name").filter(name::equals).isPresent()
                || role.string("arn").filter(name::equals).isPresent());
  }

  private static IamPolicy parse(String policy) {
    try {
      return IamPolicy.parse(JSON.readTree(policy));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the policy is not JSON", e);
    }
  }
}
