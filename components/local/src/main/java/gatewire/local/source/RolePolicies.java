package gatewire.local.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.local.outbound.BucketPermissions;
import gatewire.local.s3.MissingKeyResponse;
import gatewire.stack.ResourceState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads from the policies of a stack's roles which buckets they may list. A role with a policy that
 * is not in the stack, as AWS's own are not, may list each; so may a role that is not in it.
 */
final class RolePolicies implements BucketPermissions {

  private static final String ROLE = "aws:iam/role:Role";
  private static final List<String> ATTACHMENTS =
      List.of(
          "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
          "aws:iam/policyAttachment:PolicyAttachment");
  private static final String INLINE = "aws:iam/rolePolicy:RolePolicy";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** By the role's ARN; a role whose rights are not all known is not in it. */
  private final Map<String, List<JsonNode>> statements;

  private RolePolicies(Map<String, List<JsonNode>> statements) {
    this.statements = statements;
  }

  static RolePolicies of(List<ResourceState> resources) {
    Map<String, List<JsonNode>> statements = new LinkedHashMap<>();
    for (ResourceState role : resources) {
      if (role.type().equals(ROLE) && isKnown(role, resources)) {
        role.text("arn").ifPresent(arn -> statements.put(arn, inline(role, resources)));
      }
    }
    return new RolePolicies(statements);
  }

  @Override
  public MissingKeyResponse missingObject(Optional<String> role, String bucket) {
    List<JsonNode> known = role.map(statements::get).orElse(null);
    if (known == null) {
      return MissingKeyResponse.NOT_FOUND;
    }
    String partition = role.orElseThrow().split(":", 3)[1];
    String arn = "arn:" + partition + ":s3:::" + bucket;
    boolean allowed =
        known.stream()
            .filter(statement -> statement.path("Effect").asText().equals("Allow"))
            .anyMatch(
                statement ->
                    texts(statement.path("Action")).anyMatch(a -> matches(a, "s3:ListBucket"))
                        && texts(statement.path("Resource")).anyMatch(r -> matches(r, arn)));
    return allowed ? MissingKeyResponse.NOT_FOUND : MissingKeyResponse.ACCESS_DENIED;
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

  private static List<JsonNode> inline(ResourceState role, List<ResourceState> resources) {
    List<JsonNode> statements = new ArrayList<>();
    resources.stream()
        .filter(resource -> resource.type().equals(INLINE) && isOf(resource, role))
        .flatMap(policy -> policy.text("policy").stream())
        .map(RolePolicies::parse)
        .forEach(
            policy -> {
              JsonNode all = policy.path("Statement");
              if (all.isArray()) {
                all.forEach(statements::add);
              } else {
                statements.add(all);
              }
            });
    return statements;
  }

  private static boolean isOf(ResourceState policy, ResourceState role) {
    Stream<String> names =
        Stream.concat(
            policy.text("role").stream(),
            policy.output("roles").stream()
                .flatMap(roles -> roles instanceof List<?> list ? list.stream() : Stream.empty())
                .map(String::valueOf));
    return names.anyMatch(
        name ->
            role.id().filter(name::equals).isPresent()
                || role.text("name").filter(name::equals).isPresent()
                || role.text("arn").filter(name::equals).isPresent());
  }

  private static JsonNode parse(String policy) {
    try {
      return JSON.readTree(policy);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  private static Stream<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(each -> texts.add(each.asText()));
    } else {
      texts.add(value.asText());
    }
    return texts.stream();
  }

  private static boolean matches(String pattern, String text) {
    String regex =
        pattern
            .chars()
            .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
            .collect(Collectors.joining());
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
        .matcher(text)
        .matches();
  }
}
