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
 * A gateway response's template: {@code $context}, {@code $stageVariables} and {@code
 * $method.request} variables are replaced, by nothing when they are not set. The rest stays as it
 * is, other Velocity too.
 */
final class VariableText {

  private static final String NAME =
      "((?:context|stageVariables|method\\.request)\\.[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*)";
  private static final Pattern VARIABLE = Pattern.compile("\\$!?(?:\\{" + NAME + "}|" + NAME + ")");
  private static final String CONTEXT = "context.";

  private interface Part {
    String text(Exchange exchange);
  }

  private final List<Part> parts = new ArrayList<>();

  private VariableText() {}

  static VariableText parse(String template) {
    VariableText text = new VariableText();
    Matcher matcher = VARIABLE.matcher(template);
    int end = 0;
    while (matcher.find()) {
      text.addLiteral(template.substring(end, matcher.start()));
      text.parts.add(variable(matcher.group(1) != null ? matcher.group(1) : matcher.group(2)));
      end = matcher.end();
    }
    text.addLiteral(template.substring(end));
    return text;
  }

  String render(Exchange exchange) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text(exchange)));
    return text.toString();
  }

  private void addLiteral(String text) {
    parts.add(exchange -> text);
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
