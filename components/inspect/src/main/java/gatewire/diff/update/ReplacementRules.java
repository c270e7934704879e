package gatewire.diff.update;

import java.util.Map;
import java.util.Set;

/**
 * The inputs whose change replaces a resource. The provider reported them for version 6.83.0, by
 * its diff of two inputs that differ in one property; every other input is updated in place.
 */
final class ReplacementRules {

  private static final String API = "aws:apigateway/";

  private static final Map<String, Set<String>> INPUTS =
      Map.ofEntries(
          Map.entry(API + "resource:Resource", Set.of("restApi")),
          Map.entry(API + "method:Method", Set.of("restApi", "resourceId", "httpMethod")),
          Map.entry(
              API + "integration:Integration",
              Set.of(
                  "restApi",
                  "resourceId",
                  "httpMethod",
                  "type",
                  "integrationHttpMethod",
                  "credentials",
                  "passthroughBehavior")),
          Map.entry(
              API + "methodResponse:MethodResponse", Set.of("restApi", "resourceId", "httpMethod")),
          Map.entry(
              API + "integrationResponse:IntegrationResponse",
              Set.of("restApi", "resourceId", "httpMethod")),
          Map.entry(API + "response:Response", Set.of("restApiId", "responseType")),
          Map.entry(API + "model:Model", Set.of("restApi", "name", "contentType")),
          Map.entry(API + "requestValidator:RequestValidator", Set.of("restApi")),
          Map.entry(API + "authorizer:Authorizer", Set.of("restApi")),
          Map.entry(
              API + "deployment:Deployment",
              Set.of("restApi", "stageName", "triggers", "variables")),
          Map.entry(API + "stage:Stage", Set.of("restApi", "stageName")),
          Map.entry(
              API + "methodSettings:MethodSettings", Set.of("restApi", "stageName", "methodPath")),
          Map.entry(API + "restApiPolicy:RestApiPolicy", Set.of("restApiId")),
          Map.entry(
              API + "restApiPut:RestApiPut",
              Set.of("body", "failOnWarnings", "parameters", "triggers")),
          Map.entry(API + "apiKey:ApiKey", Set.of("value")),
          Map.entry(API + "usagePlanKey:UsagePlanKey", Set.of("keyId", "keyType", "usagePlanId")),
          Map.entry(
              "aws:lambda/permission:Permission",
              Set.of("action", "function", "principal", "qualifier", "sourceArn", "statementId")),
          Map.entry("aws:iam/role:Role", Set.of("name", "path")),
          Map.entry("aws:iam/rolePolicy:RolePolicy", Set.of("name", "role")));

  private ReplacementRules() {}

  /** Returns the inputs of a type; empty for a type that is never replaced or is unknown here. */
  static Set<String> inputs(String type) {
    return INPUTS.getOrDefault(type, Set.of());
  }

  /** Whether the rules of the type are known. */
  static boolean knows(String type) {
    return INPUTS.containsKey(type)
        || type.equals(API + "restApi:RestApi")
        || type.equals(API + "usagePlan:UsagePlan");
  }
}
