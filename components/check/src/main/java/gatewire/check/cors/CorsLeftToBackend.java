package gatewire.check.cors;

import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.ResponseSource;
import gatewire.model.StatusCode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reports responses that pass on the origin which the bucket or endpoint allows. An API with
 * several origins does so for bytes, because no template can choose the origin for them.
 */
final class CorsLeftToBackend implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        CorsRules.LEFT_TO_BACKEND,
        "Browsers show a CORS error for objects or files, while errors and other routes work.",
        "With several origins, a template chooses the one of the request, but bytes cannot pass a template. S3 sends the header only if the bucket has a CORS rule for the origin.");
  }

  @Override
  public Stream<Finding> examine(Method method) {
    List<StatusCode> passing =
        method.integration().responses().stream()
            .filter(CorsLeftToBackend::passesOrigin)
            .map(IntegrationResponse::status)
            .toList();
    if (passing.isEmpty()) {
      return Stream.empty();
    }
    boolean bucket = BackendKind.of(method.integration()) == BackendKind.S3;
    return Stream.of(
        finding(method)
            .problem(
                "integration responses %s pass on the %s of the %s, because no template can choose among several origins for bytes",
                passing, CorsHeaders.ALLOW_ORIGIN, bucket ? "bucket" : "endpoint")
            .fix(
                bucket
                    ? "give the bucket CORS rules for the same origins, for example those of BucketCorsRules.of, and suppress this warning; or allow one origin"
                    : "let the endpoint send the header for each origin and suppress this warning; or allow one origin"));
  }

  private static boolean passesOrigin(IntegrationResponse response) {
    return response.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(CorsHeaders.ALLOW_ORIGIN))
        .map(header -> header.getValue())
        .anyMatch(
            source ->
                source instanceof ResponseSource.Header from
                    && from.name().equalsIgnoreCase(CorsHeaders.ALLOW_ORIGIN));
  }
}
