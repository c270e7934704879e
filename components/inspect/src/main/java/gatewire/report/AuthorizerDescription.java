package gatewire.report;

import gatewire.model.Authorizer;
import gatewire.model.Text;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An authorizer.
 *
 * @param decidedBy the function or the user pools that decide
 * @param reads the expressions of the values that identify the caller
 */
public record AuthorizerDescription(
    String name, String kind, String decidedBy, List<String> reads) {

  public AuthorizerDescription {
    reads = List.copyOf(reads);
  }

  static AuthorizerDescription of(Authorizer authorizer) {
    if (authorizer instanceof Authorizer.Token token) {
      return of(token, "Lambda authorizer of a token", token.uri().toString());
    } else if (authorizer instanceof Authorizer.Request request) {
      return of(request, "Lambda authorizer of the request", request.uri().toString());
    }
    return of(
        authorizer,
        "Cognito user pools",
        ((Authorizer.CognitoUserPools) authorizer)
            .providerArns().stream().map(Text::toString).collect(Collectors.joining(", ")));
  }

  private static AuthorizerDescription of(Authorizer authorizer, String kind, String decidedBy) {
    return new AuthorizerDescription(
        authorizer.name(), kind, decidedBy, authorizer.identitySources());
  }
}
