package gatewire.local.backend;

import gatewire.model.ServiceUri;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URI of an S3 integration in the form of an action: {@code
 * s3:action/GetObject&Bucket={bucket}&Key={key}} is the same call as {@code
 * s3:path/{bucket}/{key}}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html#apigw-PutIntegration-request-uri">uri
 *     of PutIntegration</a>
 */
final class S3Action {

  private static final Pattern CALL =
      Pattern.compile("action/\\w+&Bucket=(?<bucket>[^&]+)(?:&Key=(?<key>[^&]*))?");

  private S3Action() {}

  /** Returns the URI with a path in place of an action of S3; any other URI stays unchanged. */
  static ServiceUri asPath(ServiceUri uri) {
    Matcher call = CALL.matcher(uri.call());
    if (!uri.service().equals("s3") || !call.matches()) {
      return uri;
    }
    String key = Optional.ofNullable(call.group("key")).map(each -> "/" + each).orElse("");
    return new ServiceUri(
        uri.region(), uri.subdomain(), uri.service(), "path/" + call.group("bucket") + key);
  }
}
