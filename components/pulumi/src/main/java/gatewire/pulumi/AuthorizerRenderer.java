package gatewire.pulumi;

import com.pulumi.aws.apigateway.Authorizer;
import com.pulumi.aws.apigateway.AuthorizerArgs;
import com.pulumi.core.Output;
import java.time.Duration;

/** Renders an Authorizer. */
final class AuthorizerRenderer {

  private AuthorizerRenderer() {}

  static Authorizer render(ComponentContext context, gatewire.model.Authorizer model) {
    TextOutputs texts = context.texts();
    AuthorizerArgs.Builder args =
        AuthorizerArgs.builder().restApi(context.restApi().id()).name(model.name());
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
      // The provider defaults to the header Authorization; an empty string means no source.
      args.identitySource(String.join(",", request.identitySources()));
      request.credentials().map(texts::resolve).ifPresent(args::authorizerCredentials);
    } else if (model instanceof gatewire.model.Authorizer.CognitoUserPools pools) {
      args.type("COGNITO_USER_POOLS")
          .providerArns(Output.all(pools.providerArns().stream().map(texts::resolve).toList()))
          .identitySource(pools.identitySource());
    }
    return new Authorizer(
        ResourceNames.shared(context.name(), model.name()),
        args.build(),
        ChildOptions.of(context.parent()).build());
  }

  private static int seconds(Duration duration) {
    return Math.toIntExact(duration.toSeconds());
  }
}
