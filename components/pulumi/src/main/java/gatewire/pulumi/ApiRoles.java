package gatewire.pulumi;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import gatewire.model.Grant;
import gatewire.model.PolicyStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The roles of an API: one for each name that its grants use, which allows what all grants of that
 * name ask.
 *
 * @param arns the roles' ARNs by name
 * @param resources everything that a deployment must wait for
 */
record ApiRoles(Map<String, Output<String>> arns, List<Resource> resources) {

  static ApiRoles create(
      String api,
      List<Grant> grants,
      Bindings bindings,
      Output<String> restApiArn,
      Map<String, String> tags,
      Resource parent) {
    Map<String, List<PolicyStatement>> statements = new LinkedHashMap<>();
    for (Grant grant : grants) {
      if (grant instanceof Grant.AssumeRole assume) {
        statements
            .computeIfAbsent(assume.role(), key -> new ArrayList<>())
            .addAll(assume.statements());
      }
    }
    TextOutputs texts = new TextOutputs(bindings, restApiArn, Map.of(), Map.of());
    Map<String, Output<String>> arns = new LinkedHashMap<>();
    List<Resource> resources = new ArrayList<>();
    statements.forEach(
        (role, allowed) -> {
          RoleRenderer.Created created =
              RoleRenderer.create(api + "/" + role, allowed, texts, tags, parent);
          arns.put(role, created.role().arn());
          resources.add(created.policy());
        });
    return new ApiRoles(arns, resources);
  }
}
