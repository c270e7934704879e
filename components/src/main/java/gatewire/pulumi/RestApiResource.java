package gatewire.pulumi;

import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.apigateway.RestApiArgs;
import com.pulumi.aws.apigateway.inputs.RestApiEndpointConfigurationArgs;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;

/** Renders the RestApi. */
final class RestApiResource {

  private RestApiResource() {}

  static RestApi create(
      String name, gatewire.model.RestApi model, Map<String, String> tags, Resource parent) {
    RestApiArgs.Builder args =
        RestApiArgs.builder()
            .name(model.name())
            .endpointConfiguration(
                RestApiEndpointConfigurationArgs.builder()
                    .types(model.endpointType().name())
                    .build())
            .apiKeySource(model.apiKeySource().name())
            .disableExecuteApiEndpoint(model.disableExecuteApiEndpoint())
            .tags(tags);
    model.description().ifPresent(args::description);
    if (!model.binaryMediaTypes().isEmpty()) {
      args.binaryMediaTypes(List.copyOf(model.binaryMediaTypes()));
    }
    model
        .minimumCompressionSize()
        .ifPresent(bytes -> args.minimumCompressionSize(String.valueOf(bytes)));
    return new RestApi(name, args.build(), ChildOptions.of(parent).build());
  }
}
