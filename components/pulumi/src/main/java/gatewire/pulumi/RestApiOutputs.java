package gatewire.pulumi;

import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.core.Output;

/**
 * The outputs of a RestApi that its children need, whether a component or the program made it.
 *
 * @param arn the source of partition and region
 * @param executionArn the prefix of the ARNs in permissions to invoke
 */
record RestApiOutputs(Output<String> id, Output<String> arn, Output<String> executionArn) {

  static RestApiOutputs of(RestApi restApi) {
    return new RestApiOutputs(restApi.id(), restApi.arn(), restApi.executionArn());
  }
}
