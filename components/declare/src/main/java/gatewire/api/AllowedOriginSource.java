package gatewire.api;

import gatewire.model.BackendKind;
import gatewire.model.HeaderMaps;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.ServiceUri;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a response gets the origin that it allows, if an API allows several: from the author, from a
 * template, or from the backend if its payload may be bytes, which no template can pass on.
 */
record AllowedOriginSource(
    IntegrationResponse response, Integration integration, Set<String> binaryMediaTypes) {

  static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  private static final Pattern OVERRIDE =
      Pattern.compile(
          "responseOverride\\.header(\\.|\\[['\"])access-control-allow-origin",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TEXT = Pattern.compile("(\\*|application|text)/(\\*|xml)");
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;
  private static final int FIRST_ERROR = 400;

  /** Whether the author chose the origin, by a mapping or in a template. */
  boolean isAuthor() {
    return HeaderMaps.contains(response.headers().keySet(), ALLOW_ORIGIN)
        || response.templates().values().stream()
            .anyMatch(template -> OVERRIDE.matcher(template).find());
  }

  /** Whether only the backend can choose it. */
  boolean isBackend() {
    return !isAuthor() && response.templates().isEmpty() && mayBeBytes();
  }

  /** Returns the template that passes the body on if the response has no template. */
  String body() {
    // If there is no body, $input.body prints {}.
    return isWithoutBody() ? "" : "$input.body";
  }

  private boolean mayBeBytes() {
    return switch (BackendKind.of(integration)) {
      case S3 -> isWithoutBody() ? isTextBinary() : isObject() || isTextBinary();
      case HTTP -> !binaryMediaTypes.isEmpty() && !isWithoutBody();
      default -> false;
    };
  }

  /** Whether the body may be an object; other bodies of S3 are XML. */
  private boolean isObject() {
    return isAnyOf(HttpMethod.GET, HttpMethod.ANY)
        && !isListing()
        && (response
                .selectionPattern()
                .filter(pattern -> Stream.of("200", "206").anyMatch(pattern::matches))
                .isPresent()
            || response.status().value() < FIRST_ERROR);
  }

  /** Whether the request names a bucket without an object. */
  private boolean isListing() {
    return integration
        .uri()
        .flatMap(ServiceUri::parse)
        .filter(
            uri -> {
              String path = uri.path().orElse("").replaceFirst("\\?.*$", "");
              String target = path.replaceAll("^/+|/+$", "");
              return uri.subdomain().isPresent() ? target.isEmpty() : !target.contains("/");
            })
        .isPresent();
  }

  private boolean isWithoutBody() {
    int status = response.status().value();
    return integration.type() == IntegrationType.MOCK
        || status == NO_CONTENT
        || status == NOT_MODIFIED
        || isAnyOf(HttpMethod.HEAD)
        || isStored();
  }

  /** Whether S3 has stored or deleted an object; only a copy has a body then. */
  private boolean isStored() {
    return BackendKind.of(integration) == BackendKind.S3
        && isAnyOf(HttpMethod.PUT, HttpMethod.DELETE)
        && response.status().value() < FIRST_ERROR
        && !integration
            .requestParameters()
            .containsKey(IntegrationParameter.header("x-amz-copy-source"));
  }

  private boolean isAnyOf(HttpMethod... methods) {
    return Stream.of(methods)
        .anyMatch(method -> integration.httpMethod().filter(method.name()::equals).isPresent());
  }

  /** Whether XML counts as bytes, which a template cannot read. */
  private boolean isTextBinary() {
    return binaryMediaTypes.stream().anyMatch(TEXT.asMatchPredicate());
  }
}
