package gatewire.stack.cloudformation;

import static gatewire.stack.cloudformation.Registrations.API_GATEWAY;

import gatewire.stack.ResourceState;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Completes APIs of which another template or stack declares a part: the RestApi itself, an
 * authorizer, a request validator, or the Resource at which this template's paths start.
 */
final class ImportedParts {

  private static final String METHOD = API_GATEWAY + "method:Method";
  private static final String RESOURCE = API_GATEWAY + "resource:Resource";

  private final Registrations registrations;
  private final ApiTranslator apis;

  ImportedParts(Registrations registrations, ApiTranslator apis) {
    this.registrations = registrations;
    this.apis = apis;
  }

  /** Returns all resources, with those of other templates that they need. */
  List<ResourceState> complete() {
    List<ResourceState> own = registrations.found();
    Set<String> known = ids(own, API_GATEWAY + "restApi:RestApi");
    own.stream()
        .filter(part -> part.type().startsWith(API_GATEWAY))
        .flatMap(
            part -> Stream.of("restApi", "restApiId").flatMap(name -> part.input(name).stream()))
        .map(Object::toString)
        .filter(known::add)
        .forEach(apis::importedApi);
    own.stream().filter(part -> part.type().equals(METHOD)).forEach(this::sharedParts);
    Set<String> resources = ids(own, RESOURCE);
    return registrations.found().stream().map(part -> rooted(part, resources)).toList();
  }

  private void sharedParts(ResourceState method) {
    List<ResourceState> known = registrations.found();
    String authorizer = API_GATEWAY + "authorizer:Authorizer";
    String validator = API_GATEWAY + "requestValidator:RequestValidator";
    String api = text(method, "restApi");
    String authorizerId = text(method, "authorizerId");
    if (!authorizerId.isEmpty() && !ids(known, authorizer).contains(authorizerId)) {
      boolean cognito = text(method, "authorization").equals("COGNITO_USER_POOLS");
      Inputs inputs = part(api, authorizerId).put("type", cognito ? "COGNITO_USER_POOLS" : "TOKEN");
      String pool = "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_imported";
      String uri =
          "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:imported/invocations";
      registrations.add(
          authorizer,
          authorizerId,
          authorizerId,
          cognito ? inputs.put("providerArns", List.of(pool)) : inputs.put("authorizerUri", uri));
    }
    String validatorId = text(method, "requestValidatorId");
    if (!validatorId.isEmpty() && !ids(known, validator).contains(validatorId)) {
      registrations.add(
          validator,
          validatorId,
          validatorId,
          part(api, validatorId)
              .put("validateRequestBody", true)
              .put("validateRequestParameters", true));
    }
  }

  private static Inputs part(String api, String name) {
    return new Inputs(TemplateNode.Mapping.EMPTY).put("restApi", api).put("name", name);
  }

  /** Lets a path that starts at a Resource of another template start at the root. */
  private static ResourceState rooted(ResourceState part, Set<String> resources) {
    List<String> references = List.of("parentId", "resourceId");
    Map<String, Object> inputs = new LinkedHashMap<>(part.inputs());
    for (String name : references) {
      String id = text(part, name);
      if (!id.isEmpty() && !resources.contains(id)) {
        inputs.put(name, PhysicalNames.rootResourceId(text(part, "restApi")));
      }
    }
    return inputs.equals(part.inputs())
        ? part
        : ResourceState.of(part.type(), part.urn(), part.id(), inputs, part.outputs());
  }

  private static Set<String> ids(List<ResourceState> resources, String type) {
    return resources.stream()
        .filter(resource -> resource.type().equals(type))
        .flatMap(resource -> resource.id().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String text(ResourceState resource, String input) {
    return resource.input(input).map(Object::toString).orElse("");
  }
}
