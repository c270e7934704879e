package gatewire.local.outbound;

import java.util.Map;
import java.util.Optional;

/**
 * The credentials that sign requests to AWS.
 *
 * @param sessionToken present for temporary credentials
 */
record AwsCredentials(String accessKeyId, String secretAccessKey, Optional<String> sessionToken) {

  /** Placeholders: an AWS emulator requires credentials, but does not check them. */
  static final AwsCredentials PLACEHOLDER = new AwsCredentials("test", "test", Optional.empty());

  /**
   * Returns the credentials in the environment variables that the AWS SDKs read. Defaults to
   * placeholders.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-static-credentials.html">AWS
   *     access keys</a>
   */
  static AwsCredentials of(Map<String, String> environment) {
    String id = environment.getOrDefault("AWS_ACCESS_KEY_ID", "");
    String secret = environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "");
    return id.isEmpty() || secret.isEmpty()
        ? PLACEHOLDER
        : new AwsCredentials(
            id,
            secret,
            Optional.ofNullable(environment.get("AWS_SESSION_TOKEN"))
                .filter(token -> !token.isEmpty()));
  }

  /** Formats only the access key id, because the other values are secret. */
  @Override
  public String toString() {
    return "AwsCredentials[" + accessKeyId + "]";
  }
}
