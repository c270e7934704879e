package gatewire.api;

import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.Grant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A Lambda authorizer whose function receives a token and returns a policy.
 *
 * @param header the header that carries the token
 * @param validationExpression the regular expression that the token must match before the function
 *     is called; defaults to any token
 * @param resultTtl how long a result is cached for a token, up to one hour; zero disables caching
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html">Lambda
 *     authorizers</a>
 */
public record TokenAuthorizer(
    String name,
    FunctionReference function,
    String header,
    Optional<String> validationExpression,
    Duration resultTtl)
    implements ApiAuthorizer {

  /** Returns a copy that reads the token from another header. */
  public TokenAuthorizer header(String value) {
    return new TokenAuthorizer(name, function, value, validationExpression, resultTtl);
  }

  /** Returns a copy that rejects tokens that do not match a regular expression with 401. */
  public TokenAuthorizer validationExpression(String regex) {
    return new TokenAuthorizer(name, function, header, Optional.of(regex), resultTtl);
  }

  /** Returns a copy that caches results for this time. */
  public TokenAuthorizer resultTtl(Duration value) {
    return new TokenAuthorizer(name, function, header, validationExpression, value);
  }

  @Override
  public Authorizer toModel() {
    return new Authorizer.Token(
        name,
        function.invocationUri(),
        Optional.empty(),
        Request.header(header).expression(),
        validationExpression,
        resultTtl);
  }

  @Override
  public Authorization authorization() {
    return new Authorization.Custom(name);
  }

  @Override
  public List<Grant> grants() {
    return List.of(new Grant.InvokeFunction(function.arn(), function.qualifier()));
  }
}
