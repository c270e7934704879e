package gatewire.local.authorization;

import gatewire.local.event.RequestEvent;
import gatewire.local.exchange.BoundedMatch;
import gatewire.local.exchange.Exchange;
import gatewire.local.mapping.RequestSources;
import gatewire.model.Authorizer;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The input of a Lambda authorizer: the caller's identity, and the event for the function. */
interface AuthorizerInput {

  /** Returns the identity, which is the cache key; empty if a part is missing or invalid. */
  Optional<String> identity(Exchange exchange);

  byte[] event(Exchange exchange, String identity, String methodArn);

  /** Returns the header's name in {@code method.request.header.NAME}, or a plain name unchanged. */
  static String headerName(String identitySource) {
    return RequestParameter.header(identitySource).orElse(identitySource);
  }

  /** The input of a token authorizer: one header, which must match any validation expression. */
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
        // An invalid expression matches nothing.
        return Optional.of(Pattern.compile("(?!)"));
      }
    }
  }

  /** The input of a request authorizer: parameters, all of which must have a value. */
  record Request(List<RequestSource> sources) implements AuthorizerInput {

    static Request of(Authorizer.Request authorizer) {
      return new Request(authorizer.identitySources().stream().map(RequestSource::parse).toList());
    }

    @Override
    public Optional<String> identity(Exchange exchange) {
      StringBuilder identity = new StringBuilder();
      for (RequestSource source : sources) {
        List<String> found = values(exchange, source);
        if (found.isEmpty() || found.get(0).isEmpty()) {
          return Optional.empty();
        }
        append(identity, found);
      }
      return Optional.of(identity.toString());
    }

    /**
     * Appends values with their number and lengths. Without these, values with line feeds could
     * form the cache key of other values, whose policy would then apply.
     */
    private static void append(StringBuilder identity, List<String> values) {
      identity.append(values.size());
      values.forEach(
          value -> identity.append(' ').append(value.length()).append(':').append(value));
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
