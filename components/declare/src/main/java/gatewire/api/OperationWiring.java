package gatewire.api;

import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.ParameterLocation;
import gatewire.openapi.contract.ContractOperation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Attaches a backend to an operation of a document. The document declares the method's half, so
 * that a status or header of the backend that the document omits stays undeclared and the rules
 * report it.
 */
final class OperationWiring {

  private static final String CONTENT_TYPE = "Content-Type";

  private OperationWiring() {}

  static Method wire(
      Integration integration,
      ContractOperation operation,
      RouteContext route,
      SharedDeclarations shared) {
    Method declared = operation.method();
    Method.Builder method =
        declared.toBuilder()
            .integration(describable(integration))
            .authorization(authorization(declared.authorization(), shared))
            .responses(responses(operation, integration));
    route.declared().forEach(parameter -> method.requestParameter(parameter, false));
    if (declared.requestValidator().isEmpty() && !operation.integrated()) {
      method.requestValidator(
          MethodWiring.validator(!declared.requestModels().isEmpty(), requiresParameter(declared)));
    }
    return method.build().withIntegration(integration);
  }

  /**
   * The part of the integration that the document has to declare. It does not include request
   * parameters, because passing on more than the document names is harmless, nor {@code
   * Content-Type}, because OpenAPI ignores a response header of this name.
   */
  private static Integration describable(Integration integration) {
    return Integration.builder(integration.type())
        .responses(
            integration.responses().stream()
                .map(response -> response.withoutHeaders(List.of(CONTENT_TYPE)))
                .toList())
        .build();
  }

  /**
   * Returns the declared responses, and those whose status is covered by a declared range or the
   * default.
   */
  private static List<MethodResponse> responses(
      ContractOperation operation, Integration integration) {
    List<MethodResponse> declared = operation.method().responses();
    return Stream.concat(
            declared.stream(),
            integration.responses().stream()
                .map(IntegrationResponse::status)
                .distinct()
                .filter(status -> operation.method().response(status).isEmpty())
                .flatMap(status -> operation.response(status).stream()))
        .toList();
  }

  /**
   * Returns whether the method requires a parameter that can be absent; a path parameter is always
   * present.
   */
  private static boolean requiresParameter(Method method) {
    return method.requestParameters().entrySet().stream()
        .anyMatch(one -> one.getValue() && one.getKey().location() != ParameterLocation.PATH);
  }

  /**
   * Returns the authorization with the authorizer of the program that has the declared name. A
   * document need not declare the type of the authorizer.
   */
  private static Authorization authorization(Authorization declared, SharedDeclarations shared) {
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
}
