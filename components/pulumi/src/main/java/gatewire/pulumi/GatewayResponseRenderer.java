package gatewire.pulumi;

import com.pulumi.aws.apigateway.Response;
import com.pulumi.aws.apigateway.ResponseArgs;
import gatewire.model.GatewayResponse;
import java.util.Map;
import java.util.TreeMap;

/** Renders a gateway response, whose resource the provider calls Response. */
final class GatewayResponseRenderer {

  private GatewayResponseRenderer() {}

  static Response render(ComponentContext context, GatewayResponse model) {
    Map<String, String> parameters = new TreeMap<>();
    model
        .headers()
        .forEach((header, value) -> parameters.put(GatewayResponse.HEADER_PREFIX + header, value));
    ResponseArgs.Builder args =
        ResponseArgs.builder().restApiId(context.restApi().id()).responseType(model.type().name());
    if (!parameters.isEmpty()) {
      args.responseParameters(context.texts().resolve(parameters));
    }
    if (!model.templates().isEmpty()) {
      args.responseTemplates(context.texts().resolve(model.templates()));
    }
    model.status().ifPresent(status -> args.statusCode(status.toString()));
    return new Response(
        ResourceNames.shared(context.name(), model.type().toString()),
        args.build(),
        ChildOptions.slot(context.parent()).build());
  }
}
