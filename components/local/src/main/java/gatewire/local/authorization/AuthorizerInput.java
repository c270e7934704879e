package gatewire.local.authorization;

import gatewire.local.event.RequestEvent;
import gatewire.local.exchange.BoundedMatch;
import gatewire.local.exchange.Exchange;
import gatewire.local.mapping.RequestSources;
import gatewire.model.Authorizer;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a Lambda authorizer looks at: the caller's identity, and the event made of it. */
interface AuthorizerInput {

  /** The identity that answers are kept by; empty when a part of it is missing or not valid. */
  Optional<String> identity(Exchange exchange);

  byte[] event(Exchange exchange, String identity, String methodArn);

  /** The header that {@code method.request.header.NAME} means; a bare name is one itself. */
  static String headerName(String identitySource) {
    return RequestParameter.header(identitySource).orElse(identitySource);
  }

  /** One header, which must match the validation expression if there is one. */
  record Token(String header, Optional<Pattern> validation) implements AuthorizerInput {

    static Token of(Authorizer.Token authorizer) {
      return new Token(
          headerName(authorizer.identitySource()),
          authorizer.validationExpression().flatMap(Token::pattern));
    }

    @Override
    public Optional<String> identity(Exchange exchange) {
      return exchange
          .headers()
          .last(header)
          .filter(token -> !token.isEmpty())
          .filter(token -> isValid(exchange, token));
    }

    @Override
    public byte[] event(Exchange exchange, String identity, String methodArn) {
      return RequestEvent.tokenAuthorizer(identity, methodArn);
    }

    private boolean isValid(Exchange exchange, String token) {
      return validation.isEmpty() || BoundedMatch.of(exchange).matches(validation.get(), token);
    }

    private static Optional<Pattern> pattern(String regex) {
      try {
        return regex.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(regex));
      } catch (PatternSyntaxException e) {
        // Nothing matches an expression that is none.
        return Optional.of(Pattern.compile("(?!)"));
      }
    }
  }

  /** Parameters of the request, all of which must have a value. */
  record Request(List<RequestSource> sources) implements AuthorizerInput {

    static Request of(Authorizer.Request authorizer) {
      return new Request(authorizer.identitySources().stream().map(RequestSource::parse).toList());
    }

    @Override
    public Optional<String> identity(Exchange exchange) {
      List<String> values = new ArrayList<>();
      for (RequestSource source : sources) {
        List<String> found = values(exchange, source);
        if (found.isEmpty() || found.get(0).isEmpty()) {
          return Optional.empty();
        }
        values.addAll(found);
      }
      return Optional.of(String.join("\n", values));
    }

    @Override
    public byte[] event(Exchange exchange, String identity, String methodArn) {
      return RequestEvent.requestAuthorizer(exchange, methodArn);
    }

    private static List<String> values(Exchange exchange, RequestSource source) {
      if (source instanceof RequestSource.Parameter parameter
          && parameter.parameter().location() == ParameterLocation.HEADER) {
        return exchange
            .headers()
            .last(parameter.parameter().name())
            .map(List::of)
            .orElse(List.of());
      }
      return RequestSources.compile(source).values(exchange);
    }
  }
}
