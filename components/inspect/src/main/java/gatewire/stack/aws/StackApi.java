package gatewire.stack.aws;

import gatewire.model.RestApi;
import gatewire.model.Stage;
import java.util.List;
import java.util.Optional;

/**
 * An API of a stack, as AWS would serve it.
 *
 * @param id what AWS calls it; its host name starts with it
 * @param name the RestApi's logical name
 * @param executionArn the ARN that its methods' ARNs start with; region and account are in it
 * @param restApi the API, made of its resources; it has no methods of a {@code body}
 * @param body the OpenAPI document that the API, or a part of it, is imported from
 * @param stages where it is served; none when the program does not deploy it
 */
public record StackApi(
    String id,
    String name,
    String executionArn,
    RestApi restApi,
    Optional<OpenApiBody> body,
    List<Stage> stages) {
  public StackApi {
    stages = List.copyOf(stages);
  }
}
