package gatewire.api;

import static gatewire.api.IntegrationResult.body;
import static gatewire.api.Response.respond;

/**
 * A secret of AWS Secrets Manager as a backend.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html">GetSecretValue</a>
 */
public final class SecretsManagerSecret {

  private final SecretReference secret;

  SecretsManagerSecret(SecretReference secret) {
    this.secret = secret;
  }

  /**
   * Reads the secret. The client receives {@code {"value": …}}, so the route needs an authorizer or
   * IAM. A secret that is encrypted with a customer managed key also needs {@code
   * .needs("kms:Decrypt", keyArn)}.
   */
  public ServiceBackend getSecretValue() {
    return getSecretValue(respond(200).json(Json.json().put("value", body("SecretString"))));
  }

  /**
   * Reads the secret.
   *
   * @param found the response, which can read the secret: {@code
   *     IntegrationResult.body("SecretString")}
   */
  public ServiceBackend getSecretValue(Response found) {
    return ServiceHeaders.jsonOfRoot(
            "secretsmanager", "secretsmanager.GetSecretValue", found, "ValidationException")
        .needs("secretsmanager:GetSecretValue", secret.arn())
        .requestTemplate(Json.json().put("SecretId", secret.arn()));
  }
}
