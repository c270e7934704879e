package gatewire.pulumi;

import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.apigateway.RestApiArgs;
import com.pulumi.aws.apigateway.inputs.RestApiEndpointConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;

/** Renders the RestApi. */
final class RestApiRenderer {

  /** The provider's value for an API that does not compress. */
  private static final int NO_COMPRESSION = -1;

  private RestApiRenderer() {}

  /**
   * @param bindings resolves the ids of VPC endpoints
   */
  static RestApi render(
      String name,
      gatewire.model.RestApi model,
      Bindings bindings,
      Map<String, String> tags,
      Resource parent) {
    RestApiArgs.Builder args =
        RestApiArgs.builder()
            .name(model.name())
            .endpointConfiguration(endpoint(model, bindings))
            .apiKeySource(model.apiKeySource().name())
            .disableExecuteApiEndpoint(model.disableExecuteApiEndpoint())
            // The provider keeps an omitted value, so an empty list must be passed to remove the
            // last type.
            .binaryMediaTypes(List.copyOf(model.binaryMediaTypes()))
            .minimumCompressionSize(
                String.valueOf(model.minimumCompressionSize().orElse(NO_COMPRESSION)))
            .tags(tags);
    model.description().ifPresent(args::description);
    return new RestApi(name, args.build(), ChildOptions.of(parent).build());
  }

  private static RestApiEndpointConfigurationArgs endpoint(
      gatewire.model.RestApi model, Bindings bindings) {
    RestApiEndpointConfigurationArgs.Builder endpoint =
        RestApiEndpointConfigurationArgs.builder().types(model.endpointType().name());
    if (!model.vpcEndpointIds().isEmpty()) {
      endpoint.vpcEndpointIds(
          Output.all(model.vpcEndpointIds().stream().map(bindings::resolve).toList()));
    }
    model.endpoint().ipAddressType().ifPresent(type -> endpoint.ipAddressType(type.toString()));
    return endpoint.build();
  }
}
