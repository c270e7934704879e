package gatewire.openapi;

import gatewire.model.ConnectionType;
import gatewire.model.ContentHandling;
import gatewire.model.Integration;
import gatewire.model.IntegrationCache;
import gatewire.model.IntegrationConnection;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.ParameterLocation;
import gatewire.model.PassthroughBehavior;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.ResponseTransferMode;
import gatewire.model.SelectionPattern;
import gatewire.model.StatusCode;
import gatewire.model.Text;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Generates an integration from a seed, with everything that a document can express. */
final class GeneratedIntegration {

  private static final List<String> PATTERNS =
      List.of("2\\d{2}", ".*\\[404\\].*", "(?s).+", "x-y", "a/b~c \"d\"", "[");
  private static final List<String> REQUEST_SOURCES =
      List.of(
          "method.request.path.id",
          "method.request.multivaluequerystring.a",
          "method.request.body.a[0]",
          "method.request.body",
          "context.identity.sourceIp",
          "stageVariables.a",
          "'literal, with \"quotes\"'",
          "no expression");
  private static final List<String> RESPONSE_SOURCES =
      List.of(
          "integration.response.header.ETag",
          "integration.response.multivalueheader.A",
          "integration.response.body.a.b",
          "integration.response.body",
          "''",
          "context.requestId",
          "no expression");

  private final Random random;

  GeneratedIntegration(Random random) {
    this.random = random;
  }

  Integration integration() {
    IntegrationType type = one(List.of(IntegrationType.values()));
    Integration.Builder integration =
        Integration.builder(type)
            .requestTemplates(templates())
            .passthroughBehavior(one(List.of(PassthroughBehavior.values())))
            .contentHandling(contentHandling())
            .timeout(random.nextBoolean() ? Integration.DEFAULT_TIMEOUT : Duration.ofMillis(50))
            .responseTransferMode(one(List.of(ResponseTransferMode.values())))
            .cache(cache())
            .connection(connection());
    if (type != IntegrationType.MOCK) {
      integration.httpMethod(one(List.of("GET", "POST", "ANY"))).uri(Text.of("arn:" + word()));
    }
    if (random.nextBoolean()) {
      integration.credentials(Text.of("arn:" + word()));
    }
    for (String name : GeneratedApi.names(random)) {
      integration.requestParameter(
          new IntegrationParameter(one(List.of(ParameterLocation.values())), name),
          RequestSource.parse(one(REQUEST_SOURCES)));
    }
    if (random.nextBoolean()) {
      integration.response(response(Optional.empty()));
    }
    GeneratedApi.some(random, PATTERNS)
        .forEach(pattern -> integration.response(response(Optional.of(pattern))));
    return integration.build();
  }

  private IntegrationResponse response(Optional<String> pattern) {
    Map<String, ResponseSource> headers = new LinkedHashMap<>();
    GeneratedApi.names(random)
        .forEach(name -> headers.put(name, ResponseSource.parse(one(RESPONSE_SOURCES))));
    return new IntegrationResponse(
        new StatusCode(100 + random.nextInt(500)),
        pattern.map(SelectionPattern::new),
        headers,
        templates(),
        contentHandling());
  }

  private IntegrationCache cache() {
    return random.nextBoolean()
        ? IntegrationCache.NONE
        : new IntegrationCache(
            List.of(
                RequestParameter.parse("method.request.header.A"),
                RequestParameter.parse("method.request.path.id")),
            Optional.of("pets"));
  }

  private IntegrationConnection connection() {
    return random.nextBoolean()
        ? IntegrationConnection.INTERNET
        : new IntegrationConnection(
            one(List.of(ConnectionType.values())),
            Optional.of(Text.of("link")),
            random.nextBoolean() ? Optional.of(Text.of("arn:load-balancer")) : Optional.empty(),
            random.nextBoolean());
  }

  private Optional<ContentHandling> contentHandling() {
    return random.nextBoolean()
        ? Optional.empty()
        : Optional.of(one(List.of(ContentHandling.values())));
  }

  private Map<String, String> templates() {
    Map<String, String> templates = new LinkedHashMap<>();
    GeneratedApi.types(random).forEach(type -> templates.put(type, word()));
    return templates;
  }

  private String word() {
    return GeneratedApi.word(random);
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
