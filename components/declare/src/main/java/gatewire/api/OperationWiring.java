package gatewire.api;

import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestSource;
import gatewire.openapi.contract.ContractOperation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts a backend behind an operation of a document. The method's half is the document's, so that a
 * status or header of the backend which the document does not declare stays undeclared and is found
 * by the rules.
 */
final class OperationWiring {

  private static final String CONTENT_TYPE = "Content-Type";

  private OperationWiring() {}

  static Method wire(
      Integration integration,
      ContractOperation operation,
      RouteContext route,
      SharedParts shared) {
    Method declared = operation.method();
    Method.Builder method =
        declared.toBuilder()
            .integration(integration)
            .authorization(authorization(declared.authorization(), shared))
            .responses(
                responses(operation, integration)
                    .map(response -> withContentType(response, integration))
                    .toList());
    // What a backend passes on beyond the document does no harm, and API Gateway maps it only where
    // it is declared.
    integration.requestParameters().values().stream()
        .map(RequestSource::declaration)
        .flatMap(Optional::stream)
        .forEach(parameter -> method.requestParameter(parameter, false));
    route.declared().forEach(parameter -> method.requestParameter(parameter, false));
    if (declared.requestValidator().isEmpty() && !operation.integrated()) {
      method.requestValidator(
          MethodWiring.validator(!declared.requestModels().isEmpty(), requiresParameter(declared)));
    }
    return method.build();
  }

  /** The declared ones, and those that are answered out of a range or the default. */
  private static Stream<MethodResponse> responses(
      ContractOperation operation, Integration integration) {
    List<MethodResponse> declared = operation.method().responses();
    return Stream.concat(
        declared.stream(),
        integration.responses().stream()
            .map(IntegrationResponse::status)
            .distinct()
            .filter(status -> operation.method().response(status).isEmpty())
            .flatMap(status -> operation.response(status).stream()));
  }

  /** Whether something may be missing; a path parameter is always there. */
  private static boolean requiresParameter(Method method) {
    return method.requestParameters().entrySet().stream()
        .anyMatch(one -> one.getValue() && one.getKey().location() != ParameterLocation.PATH);
  }

  /** A document that does not say what authorizes means the program's authorizer of that name. */
  private static Authorization authorization(Authorization declared, SharedParts shared) {
    if (declared instanceof Authorization.CognitoUserPools pools) {
      return shared
          .authorizer(pools.authorizer())
          .filter(authorizer -> !(authorizer instanceof Authorizer.CognitoUserPools))
          .<Authorization>map(authorizer -> new Authorization.Custom(authorizer.name()))
          .orElse(declared);
    } else if (declared instanceof Authorization.Custom custom) {
      return shared
          .authorizer(custom.authorizer())
          .filter(Authorizer.CognitoUserPools.class::isInstance)
          .<Authorization>map(pools -> new Authorization.CognitoUserPools(pools.name(), Set.of()))
          .orElse(declared);
    }
    return declared;
  }

  /** OpenAPI ignores a response header of this name, so no document can declare it. */
  private static MethodResponse withContentType(MethodResponse response, Integration integration) {
    List<String> mapped =
        integration.responses().stream()
            .filter(one -> one.status().equals(response.status()))
            .flatMap(one -> one.headers().keySet().stream())
            .filter(CONTENT_TYPE::equalsIgnoreCase)
            .toList();
    Set<String> headers = new LinkedHashSet<>(response.headers());
    headers.addAll(mapped);
    return new MethodResponse(response.status(), headers, response.models());
  }
}
