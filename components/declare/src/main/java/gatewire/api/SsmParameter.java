package gatewire.api;

import static gatewire.api.IntegrationResult.body;
import static gatewire.api.Response.respond;

/**
 * A parameter of the SSM Parameter Store as a backend.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html">GetParameter</a>
 */
public final class SsmParameter {

  private final ParameterReference parameter;

  SsmParameter(ParameterReference parameter) {
    this.parameter = parameter;
  }

  /**
   * Reads the parameter, decrypted. The client receives {@code {"value": …}}. A parameter that is
   * encrypted with a customer managed key also needs {@code .needs("kms:Decrypt", keyArn)}.
   */
  public ServiceBackend getParameter() {
    return getParameter(respond(200).json(Json.json().put("value", body("Parameter.Value"))));
  }

  /**
   * Reads the parameter, decrypted.
   *
   * @param found the response, which can read the parameter: {@code
   *     IntegrationResult.body("Parameter.Value")}
   */
  public ServiceBackend getParameter(Response found) {
    return ServiceHeaders.jsonOfRoot("ssm", "AmazonSSM.GetParameter", found, "ValidationException")
        .needs("ssm:GetParameter", parameter.arn())
        .requestTemplate(
            // The name of a parameter in a hierarchy differs from the end of its ARN.
            Json.json().put("Name", parameter.arn()).put("WithDecryption", true));
  }
}
