package gatewire.local.request;

import gatewire.local.exchange.Exchange;
import gatewire.template.TemplateInput;
import gatewire.template.engine.TemplateVariables;
import java.util.Map;
import java.util.Optional;

/** The {@code $input} of an exchange: a body, and the client's parameters. */
public final class ExchangeInput implements TemplateInput {

  private final Exchange exchange;
  private final String body;
  private Optional<Map<String, String>> querystring = Optional.empty();
  private Optional<Map<String, String>> header = Optional.empty();
  private Optional<String> problem = Optional.empty();

  private ExchangeInput(Exchange exchange, String body) {
    this.exchange = exchange;
    this.body = body;
  }

  /** Returns the variables of a template whose {@code $input} has this body. */
  public static TemplateVariables variables(Exchange exchange, String body) {
    return new ExchangeInput(exchange, body).variables();
  }

  static ExchangeInput of(Exchange exchange, String body) {
    return new ExchangeInput(exchange, body);
  }

  TemplateVariables variables() {
    return new TemplateVariables(this, exchange.templateContext(), exchange.stageVariables());
  }

  /** Returns why the body could not be parsed; empty if no template tried to. */
  Optional<String> problem() {
    return problem;
  }

  @Override
  public void onBrokenBody(String found) {
    problem = Optional.of(found);
  }

  @Override
  public String body() {
    return body;
  }

  @Override
  public Map<String, String> path() {
    return exchange.pathParameters();
  }

  @Override
  public Map<String, String> querystring() {
    if (querystring.isEmpty()) {
      querystring = Optional.of(exchange.query().lastValues());
    }
    return querystring.get();
  }

  @Override
  public Map<String, String> header() {
    if (header.isEmpty()) {
      header = Optional.of(exchange.headers().lastValues());
    }
    return header.get();
  }
}
