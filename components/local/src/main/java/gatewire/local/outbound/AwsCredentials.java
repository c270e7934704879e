package gatewire.local.outbound;

import java.util.Map;
import java.util.Optional;

/**
 * What requests to AWS are signed with.
 *
 * @param sessionToken of temporary credentials
 */
record AwsCredentials(String accessKeyId, String secretAccessKey, Optional<String> sessionToken) {

  /** Made up: what stands in for AWS on a developer's machine asks for any and checks none. */
  static final AwsCredentials MADE_UP = new AwsCredentials("test", "test", Optional.empty());

  /**
   * The credentials of environment variables, as the AWS SDKs read them; made-up ones where there
   * are none.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-static-credentials.html">AWS
   *     access keys</a>
   */
  static AwsCredentials of(Map<String, String> environment) {
    String id = environment.getOrDefault("AWS_ACCESS_KEY_ID", "");
    String secret = environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "");
    return id.isEmpty() || secret.isEmpty()
        ? MADE_UP
        : new AwsCredentials(
            id,
            secret,
            Optional.ofNullable(environment.get("AWS_SESSION_TOKEN"))
                .filter(token -> !token.isEmpty()));
  }

  /** The key's id alone: the rest is secret. */
  @Override
  public String toString() {
    return "AwsCredentials[" + accessKeyId + "]";
  }
}
