package gatewire.pulumi;

import com.pulumi.aws.apigateway.Integration;
import com.pulumi.aws.apigateway.IntegrationArgs;
import com.pulumi.aws.apigateway.Method;
import com.pulumi.aws.apigateway.inputs.IntegrationTlsConfigArgs;
import gatewire.model.IntegrationType;
import gatewire.model.RequestParameter;
import java.util.Map;
import java.util.TreeMap;

/** Renders an Integration. */
final class IntegrationRenderer {

  private IntegrationRenderer() {}

  /**
   * Renders the Integration.
   *
   * @param method provides the HTTP method as an output, so that the engine creates the Method
   *     first: no other input connects the two
   */
  static Integration render(RouteTarget target, gatewire.model.Integration model, Method method) {
    IntegrationArgs.Builder args =
        IntegrationArgs.builder()
            .restApi(target.restApiId())
            .resourceId(target.resourceId())
            .httpMethod(method.httpMethod())
            .type(model.type().name())
            .timeoutMilliseconds(Math.toIntExact(model.timeout().toMillis()));
    if (model.type() != IntegrationType.MOCK) {
      // API Gateway silently drops both from a mock, and every later refresh would show a
      // difference.
      model.httpMethod().ifPresent(args::integrationHttpMethod);
      model.uri().map(target.texts()::resolve).ifPresent(args::uri);
    }
    model.credentials().map(target.texts()::resolve).ifPresent(args::credentials);
    model.contentHandling().ifPresent(handling -> args.contentHandling(handling.name()));
    request(model, target.texts(), args);
    connection(model, target.texts(), args);
    return new Integration(target.name(), args.build(), ChildOptions.slot(target.parent()).build());
  }

  private static void request(
      gatewire.model.Integration model, TextOutputs texts, IntegrationArgs.Builder args) {
    Map<String, String> parameters = new TreeMap<>();
    model
        .requestParameters()
        .forEach(
            (parameter, source) -> parameters.put(parameter.expression(), source.expression()));
    if (!parameters.isEmpty()) {
      args.requestParameters(texts.resolve(parameters));
    }
    if (!model.requestTemplates().isEmpty()) {
      args.requestTemplates(texts.resolve(model.requestTemplates()));
    }
    args.passthroughBehavior(model.passthroughBehavior().name());
    if (!model.cache().keyParameters().isEmpty()) {
      args.cacheKeyParameters(
          model.cache().keyParameters().stream().map(RequestParameter::expression).toList());
    }
    model.cache().namespace().ifPresent(args::cacheNamespace);
  }

  private static void connection(
      gatewire.model.Integration model, TextOutputs texts, IntegrationArgs.Builder args) {
    model
        .connection()
        .id()
        .ifPresent(
            id ->
                args.connectionType(model.connection().type().name())
                    .connectionId(texts.resolve(id)));
    if (model.connection().insecureSkipVerification()) {
      args.tlsConfig(IntegrationTlsConfigArgs.builder().insecureSkipVerification(true).build());
    }
  }
}
