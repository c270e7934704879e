package gatewire.pulumi;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import gatewire.model.Grant;
import gatewire.model.PolicyStatement;
import gatewire.model.Reference;
import gatewire.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The roles of an API: one for each name that its grants use. A role allows everything that the
 * grants with its name require.
 *
 * @param arns the roles' ARNs by name
 * @param policies the resources that a deployment must wait for; each of them waits for its role
 */
record ApiRoles(Map<String, Output<String>> arns, List<Resource> policies) {

  private static final Set<String> READS = Set.of("s3:GetObject", "s3:GetObjectVersion", "s3:*");
  private static final Set<String> WRITES = Set.of("s3:PutObject", "s3:*");

  static ApiRoles render(ComponentContext context, List<Grant> grants) {
    Map<String, Output<String>> arns = new LinkedHashMap<>();
    List<Resource> policies = new ArrayList<>();
    statements(grants)
        .forEach(
            (role, allowed) -> {
              RoleRenderer.Rendered rendered =
                  RoleRenderer.render(context, role, withKeys(allowed, context.texts()));
              arns.put(role, rendered.role().arn());
              policies.add(rendered.policy());
            });
    return new ApiRoles(arns, policies);
  }

  private static Map<String, List<PolicyStatement>> statements(List<Grant> grants) {
    Map<String, List<PolicyStatement>> statements = new LinkedHashMap<>();
    for (Grant grant : grants) {
      if (grant instanceof Grant.AssumeRole assume) {
        statements
            .computeIfAbsent(assume.role(), key -> new ArrayList<>())
            .addAll(assume.statements());
      }
    }
    return statements;
  }

  /**
   * Returns the statements with those about the KMS keys of the buckets whose objects they allow. A
   * declaration does not know the keys, because they belong to the buckets that are bound to it.
   */
  private static List<PolicyStatement> withKeys(
      List<PolicyStatement> statements, TextOutputs texts) {
    List<PolicyStatement> all = new ArrayList<>(statements);
    for (PolicyStatement statement : statements) {
      List<String> actions = actions(statement);
      List<Text> keys =
          statement.resources().stream()
              .flatMap(resource -> key(resource).stream())
              .filter(texts::isBound)
              .map(Text.class::cast)
              .toList();
      if (!actions.isEmpty() && !keys.isEmpty()) {
        all.add(new PolicyStatement(actions, keys));
      }
    }
    return all;
  }

  /** A write needs both: S3 decrypts the data key when it combines the parts of an upload. */
  private static List<String> actions(PolicyStatement statement) {
    boolean writes = statement.actions().stream().anyMatch(WRITES::contains);
    boolean reads = statement.actions().stream().anyMatch(READS::contains);
    return Stream.of(reads || writes ? "kms:Decrypt" : "", writes ? "kms:GenerateDataKey" : "")
        .filter(action -> !action.isEmpty())
        .toList();
  }

  private static Optional<Reference> key(Text resource) {
    return resource
        .references()
        .filter(reference -> reference.attribute().equals("arn"))
        .map(reference -> new Reference(reference.name(), Bindings.BUCKET_KEY))
        .findFirst();
  }
}
