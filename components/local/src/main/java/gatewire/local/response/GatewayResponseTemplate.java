package gatewire.local.response;

import gatewire.local.exchange.Exchange;
import gatewire.local.mapping.RequestFacts;
import gatewire.local.mapping.RequestSources;
import gatewire.local.mapping.ValueSource;
import gatewire.model.RequestSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The template of a gateway response. It replaces {@code $context}, {@code $stageVariables} and
 * {@code $method.request} variables; a variable that is not set becomes empty. All other content is
 * unchanged, including other Velocity.
 */
final class GatewayResponseTemplate {

  private static final String NAME =
      "((?:context|stageVariables|method\\.request)\\.[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*)";
  private static final Pattern VARIABLE = Pattern.compile("\\$!?(?:\\{" + NAME + "}|" + NAME + ")");
  private static final String CONTEXT = "context.";

  private interface Part {
    String value(Exchange exchange);
  }

  private final List<Part> parts = new ArrayList<>();

  private GatewayResponseTemplate() {}

  static GatewayResponseTemplate parse(String template) {
    GatewayResponseTemplate result = new GatewayResponseTemplate();
    Matcher matcher = VARIABLE.matcher(template);
    int end = 0;
    while (matcher.find()) {
      result.addLiteral(template.substring(end, matcher.start()));
      result.parts.add(variable(matcher.group(1) != null ? matcher.group(1) : matcher.group(2)));
      end = matcher.end();
    }
    result.addLiteral(template.substring(end));
    return result;
  }

  String render(Exchange exchange) {
    StringBuilder body = new StringBuilder();
    parts.forEach(part -> body.append(part.value(exchange)));
    return body.toString();
  }

  private void addLiteral(String literal) {
    parts.add(exchange -> literal);
  }

  private static Part variable(String name) {
    if (name.startsWith(CONTEXT)) {
      String[] path = name.substring(CONTEXT.length()).split("\\.");
      return exchange -> context(exchange.context(), path);
    }
    ValueSource<RequestFacts> source = RequestSources.compile(RequestSource.parse(name));
    return exchange -> String.join(",", source.values(exchange));
  }

  private static String context(Map<String, ?> context, String[] path) {
    Object value = context;
    for (String name : path) {
      value = value instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return value == null || value instanceof Map ? "" : value.toString();
  }
}
