package gatewire.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An authorizer, which decides who may call a method. Methods refer to it by name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_Authorizer.html">Authorizer</a>
 */
public sealed interface Authorizer {

  /** Returns the name that methods refer to. */
  String name();

  /**
   * Returns the mapping expressions of the values that identify the caller; empty if the authorizer
   * reads the whole request.
   */
  List<String> identitySources();

  /** Returns the references to resources that the authorizer uses and does not define. */
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
   * A Lambda function that receives one token.
   *
   * @param uri the function's invocation URI
   * @param credentials the role that API Gateway invokes it with; if absent, the function's policy
   *     must allow the invocation
   * @param identitySource the header that carries the token, as {@code method.request.header.NAME}
   * @param validationExpression the pattern that the token must match before the function is
   *     invoked; if absent, any token is passed to the function
   * @param resultTtl how long the response for a token is cached; zero caches nothing
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
   * A Lambda function that receives the request.
   *
   * @param uri the function's invocation URI
   * @param credentials the role that API Gateway invokes it with; if absent, the function's policy
   *     must allow the invocation
   * @param identitySources expressions that must all have a value; their values are the cache key
   * @param resultTtl how long a response is cached; zero caches nothing
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
   * @param providerArns the ARNs of the user pools
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
