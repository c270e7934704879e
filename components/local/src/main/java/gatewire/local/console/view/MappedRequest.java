package gatewire.local.console.view;

import gatewire.local.http.HeaderNameSet;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.QueryString;
import gatewire.local.http.RequestTarget;
import gatewire.local.trace.ExecutionTrace;
import gatewire.local.trace.LogLabel;
import gatewire.local.trace.TraceFact;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.Literal;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The values of a request before and after the integration request's mappings. */
record MappedRequest(
    Integration integration,
    Optional<TraceFact.RequestMapped> mapped,
    HttpHeaders headers,
    QueryString query,
    Map<?, ?> path) {

  /** Headers that clients and networks add to each request; that they end here is no surprise. */
  private static final HeaderNameSet COMMON =
      HeaderNameSet.of(
          "Accept",
          "Accept-Encoding",
          "Accept-Language",
          "Cache-Control",
          "Connection",
          "Content-Length",
          "Content-Type",
          "Host",
          "Pragma",
          "User-Agent",
          "Via",
          "X-Amzn-Trace-Id",
          "X-Forwarded-For",
          "X-Forwarded-Port",
          "X-Forwarded-Proto",
          "x-api-key",
          "Authorization");

  static MappedRequest of(ExecutionTrace trace, Method method) {
    String target = trace.fact(TraceFact.Received.class).map(TraceFact.Received::target).orElse("");
    return new MappedRequest(
        method.integration().withoutIgnoredParts(),
        trace.fact(TraceFact.RequestMapped.class),
        trace
            .value(LogLabel.REQUEST_HEADERS)
            .filter(HttpHeaders.class::isInstance)
            .map(HttpHeaders.class::cast)
            .orElse(HttpHeaders.NONE),
        QueryString.parse(RequestTarget.parse(target).query()),
        trace
            .value(LogLabel.PATH_PARAMETERS)
            .filter(Map.class::isInstance)
            .<Map<?, ?>>map(Map.class::cast)
            .orElse(Map.of()));
  }

  List<Value> values() {
    List<Value> values = new ArrayList<>();
    if (mapped.isPresent()) {
      integration
          .requestParameters()
          .forEach(
              (target, source) ->
                  values.add(
                      Value.mapped(
                          source.expression(),
                          before(source),
                          target.expression(),
                          after(target))));
    }
    if (!integration.type().isProxy()) {
      headers.forEach(
          (name, value) -> {
            if (!COMMON.contains(name) && !isRead(name)) {
              values.add(
                  Value.dropped(
                      name, value, "No mapping and no template reads this header of the client."));
            }
          });
    }
    return values;
  }

  private String before(RequestSource source) {
    if (source instanceof RequestSource.Parameter single) {
      return value(single.parameter());
    } else if (source instanceof RequestSource.MultiValueParameter multi) {
      return value(multi.parameter());
    }
    return source instanceof Literal literal ? literal.value() : "";
  }

  private String value(RequestParameter parameter) {
    String name = parameter.name();
    return switch (parameter.location()) {
      case PATH -> path.get(name) instanceof String value ? value : "";
      case QUERYSTRING -> String.join(", ", query.all(name));
      case HEADER -> String.join(", ", headers.allExactly(name));
    };
  }

  private String after(IntegrationParameter target) {
    TraceFact.RequestMapped parameters = mapped.orElseThrow();
    return switch (target.location()) {
      case PATH -> parameters.path().getOrDefault(target.name(), "");
      case QUERYSTRING ->
          String.join(", ", parameters.query().getOrDefault(target.name(), List.of()));
      case HEADER -> parameters.headers().last(target.name()).orElse("");
    };
  }

  /** Returns whether a mapping reads a header, or a template mentions its name. */
  private boolean isRead(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean mappedHeader =
        integration.requestParameters().values().stream()
            .anyMatch(
                source ->
                    isHeader(source, name)
                        || source.expression().equals("method.request.multivalueheader." + name));
    return mappedHeader
        || integration.requestTemplates().values().stream()
            .anyMatch(template -> template.toLowerCase(Locale.ROOT).contains(lower));
  }

  private static boolean isHeader(RequestSource source, String name) {
    return source instanceof RequestSource.Parameter single
        && single.parameter().location() == ParameterLocation.HEADER
        && single.parameter().name().equals(name);
  }

  /** Returns the template for the request's content type. */
  Optional<String> template(Map<String, String> templates) {
    String type =
        headers
            .last("Content-Type")
            .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
            .filter(value -> !value.isEmpty())
            .orElse("application/json");
    return templates.entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(type) || each.getKey().equals("$default"))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
