package gatewire.stack.cloudformation;

import gatewire.stack.cloudformation.intrinsic.AwsAccount;
import gatewire.stack.cloudformation.value.NodeJson;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Translates the functions, buckets and roles that an API uses. */
final class BackendTranslator {

  private final Registrations registrations;
  private final AwsAccount account;
  private final TemplateCode code;

  BackendTranslator(Registrations registrations, AwsAccount account, TemplateCode code) {
    this.registrations = registrations;
    this.account = account;
    this.code = code;
  }

  void function(TemplateResource resource) {
    Map<String, Object> variables =
        resource
            .get("Environment")
            .flatMap(environment -> environment.get("Variables"))
            .map(MethodTranslator::strings)
            .orElse(Map.of());
    Map<String, Object> texts = new LinkedHashMap<>();
    variables.forEach((name, value) -> texts.put(name, value.toString()));
    registrations.add(
        "aws:lambda/function:Function",
        resource.logicalId(),
        resource.name(),
        new Inputs(resource.properties())
            .put("name", resource.name())
            .copy("Runtime", "Handler", "Timeout", "MemorySize")
            .put("environment", Map.of("variables", texts))
            .put("code", code.of(resource)),
        Map.of("arn", account.arn("lambda", "function:" + resource.name())));
  }

  void bucket(TemplateResource resource) {
    List<Map<String, Object>> rules =
        resource.get("CorsConfiguration").flatMap(cors -> cors.get("CorsRules")).stream()
            .flatMap(all -> all.elements().stream())
            .map(
                rule ->
                    new Inputs(rule)
                        .copy("AllowedOrigins", "AllowedMethods", "AllowedHeaders")
                        .rename("ExposedHeaders", "exposeHeaders")
                        .rename("MaxAge", "maxAgeSeconds")
                        .map())
            .toList();
    registrations.add(
        "aws:s3/bucketV2:BucketV2",
        resource.logicalId(),
        resource.name(),
        new Inputs(TemplateNode.Mapping.EMPTY)
            .put("bucket", resource.name())
            .put("corsRules", rules),
        Map.of("arn", "arn:%s:s3:::%s".formatted(account.partition(), resource.name())));
  }

  void role(TemplateResource resource) {
    String arn =
        "arn:%s:iam::%s:role/%s"
            .formatted(account.partition(), account.accountId(), resource.name());
    registrations.add(
        "aws:iam/role:Role",
        resource.logicalId(),
        resource.name(),
        new Inputs(resource.properties()).put("name", resource.name()).copy("ManagedPolicyArns"),
        Map.of("arn", arn, "name", resource.name()));
    for (TemplateNode policy :
        resource.get("Policies").stream().flatMap(all -> all.elements().stream()).toList()) {
      policy(resource, resource.name(), policy);
    }
  }

  /** Translates an inline policy that is a separate resource, for each of its roles. */
  void policy(TemplateResource resource) {
    resource.get("Roles").stream()
        .flatMap(all -> all.elements().stream())
        .flatMap(role -> role.text().stream())
        .forEach(role -> policy(resource, role, resource.properties()));
  }

  private void policy(TemplateResource resource, String role, TemplateNode policy) {
    registrations.add(
        "aws:iam/rolePolicy:RolePolicy",
        resource.logicalId(),
        resource.id(),
        new Inputs(TemplateNode.Mapping.EMPTY),
        Map.of(
            "role",
            role,
            "policy",
            policy.get("PolicyDocument").map(NodeJson::write).orElse("{}")));
  }
}
