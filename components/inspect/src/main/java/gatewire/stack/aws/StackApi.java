package gatewire.stack.aws;

import gatewire.model.RestApi;
import gatewire.model.Stage;
import java.util.List;
import java.util.Optional;

/**
 * An API of a stack with its stages.
 *
 * @param id the API's id, the first part of its host name
 * @param name the RestApi's logical name
 * @param executionArn the prefix of the ARNs of its methods, which contains region and account
 * @param restApi the API as declared by its resources, without the methods of a {@code body}
 * @param body the OpenAPI document from which the API, or a part of it, is imported
 * @param stages the stages that serve it; empty if the program does not deploy it
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
