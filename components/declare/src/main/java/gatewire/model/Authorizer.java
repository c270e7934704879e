package gatewire.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that decides who may call a method, by its name within the API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_Authorizer.html">Authorizer</a>
 */
public sealed interface Authorizer {

  /** The name that methods refer to. */
  String name();

  /** Where it looks for who calls, as mapping expressions; none where it looks at everything. */
  List<String> identitySources();

  /** Everything that it refers to and does not define. */
  default Stream<Reference> references() {
    if (this instanceof Token token) {
      return Stream.concat(Stream.of(token.uri()), token.credentials().stream())
          .flatMap(Text::references);
    } else if (this instanceof Request request) {
      return Stream.concat(Stream.of(request.uri()), request.credentials().stream())
          .flatMap(Text::references);
    }
    return ((CognitoUserPools) this).providerArns().stream().flatMap(Text::references);
  }

  /**
   * A Lambda function that sees one token.
   *
   * @param uri the function's invocation URI
   * @param credentials a role to invoke it with; without one the function's own policy must allow
   *     it
   * @param identitySource the header that carries the token, as {@code method.request.header.NAME}
   * @param validationExpression what the token must match before the function is asked; without it
   *     anything
   * @param resultTtl how long an answer is kept for a token; zero keeps none
   */
  record Token(
      String name,
      Text uri,
      Optional<Text> credentials,
      String identitySource,
      Optional<String> validationExpression,
      Duration resultTtl)
      implements Authorizer {
    @Override
    public List<String> identitySources() {
      return List.of(identitySource);
    }
  }

  /**
   * A Lambda function that sees the request.
   *
   * @param uri the function's invocation URI
   * @param credentials a role to invoke it with; without one the function's own policy must allow
   *     it
   * @param identitySources expressions that must all have a value, and that answers are kept by
   * @param resultTtl how long an answer is kept; zero keeps none
   */
  record Request(
      String name,
      Text uri,
      Optional<Text> credentials,
      List<String> identitySources,
      Duration resultTtl)
      implements Authorizer {
    public Request {
      identitySources = List.copyOf(identitySources);
    }
  }

  /**
   * A Cognito user pool that issued the token.
   *
   * @param providerArns the pools
   * @param identitySource the header that carries the token, as {@code method.request.header.NAME}
   */
  record CognitoUserPools(String name, List<Text> providerArns, String identitySource)
      implements Authorizer {
    public CognitoUserPools {
      providerArns = List.copyOf(providerArns);
    }

    @Override
    public List<String> identitySources() {
      return List.of(identitySource);
    }
  }
}
