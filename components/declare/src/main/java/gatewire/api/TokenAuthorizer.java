package gatewire.api;

import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.Grant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A function that sees one token and answers with a policy.
 *
 * @param header the header that carries the token
 * @param validationExpression what the token must match before the function is asked; without it
 *     anything
 * @param resultTtl how long an answer is kept for a token, zero to an hour; zero keeps none
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

  /** The same, with the token in another header. */
  public TokenAuthorizer header(String value) {
    return new TokenAuthorizer(name, function, value, validationExpression, resultTtl);
  }

  /** The same, which answers 401 to tokens that a regular expression does not match. */
  public TokenAuthorizer validationExpression(String regex) {
    return new TokenAuthorizer(name, function, header, Optional.of(regex), resultTtl);
  }

  /** The same, with answers kept for another time. */
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
