package gatewire.pulumi;

import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.apigateway.RestApiArgs;
import com.pulumi.aws.apigateway.inputs.RestApiEndpointConfigurationArgs;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;

/** Renders the RestApi. */
final class RestApiRenderer {

  /** What the provider takes for it. */
  private static final int NO_COMPRESSION = -1;

  private RestApiRenderer() {}

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
            // The provider keeps what is left out: none is said, or the last one would stay.
            .binaryMediaTypes(List.copyOf(model.binaryMediaTypes()))
            .minimumCompressionSize(
                String.valueOf(model.minimumCompressionSize().orElse(NO_COMPRESSION)))
            .tags(tags);
    model.description().ifPresent(args::description);
    return new RestApi(name, args.build(), ChildOptions.of(parent).build());
  }
}
