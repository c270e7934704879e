package gatewire.pulumi;

import com.pulumi.aws.apigateway.Authorizer;
import com.pulumi.aws.apigateway.AuthorizerArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.time.Duration;

/** Renders an Authorizer. */
final class AuthorizerRenderer {

  private AuthorizerRenderer() {}

  static Authorizer create(
      String api,
      gatewire.model.Authorizer model,
      Output<String> restApi,
      TextOutputs texts,
      Resource parent) {
    AuthorizerArgs.Builder args = AuthorizerArgs.builder().restApi(restApi).name(model.name());
    if (model instanceof gatewire.model.Authorizer.Token token) {
      args.type("TOKEN")
          .authorizerUri(texts.resolve(token.uri()))
          .identitySource(token.identitySource())
          .authorizerResultTtlInSeconds(seconds(token.resultTtl()));
      token.credentials().map(texts::resolve).ifPresent(args::authorizerCredentials);
      token.validationExpression().ifPresent(args::identityValidationExpression);
    } else if (model instanceof gatewire.model.Authorizer.Request request) {
      args.type("REQUEST")
          .authorizerUri(texts.resolve(request.uri()))
          .authorizerResultTtlInSeconds(seconds(request.resultTtl()));
      // The provider's default is the header Authorization; an empty text is none.
      args.identitySource(String.join(",", request.identitySources()));
      request.credentials().map(texts::resolve).ifPresent(args::authorizerCredentials);
    } else if (model instanceof gatewire.model.Authorizer.CognitoUserPools pools) {
      args.type("COGNITO_USER_POOLS")
          .providerArns(Output.all(pools.providerArns().stream().map(texts::resolve).toList()))
          .identitySource(pools.identitySource());
    }
    return new Authorizer(
        ResourceNames.shared(api, model.name()), args.build(), ChildOptions.of(parent).build());
  }

  private static int seconds(Duration duration) {
    return Math.toIntExact(duration.toSeconds());
  }
}
