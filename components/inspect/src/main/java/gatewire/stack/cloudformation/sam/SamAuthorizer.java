package gatewire.stack.cloudformation.sam;

import static gatewire.stack.cloudformation.value.ObjectBuilder.call;
import static gatewire.stack.cloudformation.value.ObjectBuilder.list;

import gatewire.stack.cloudformation.value.ObjectBuilder;
import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Converts an authorizer of SAM to a security definition. */
final class SamAuthorizer {

  private static final String URI =
      "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function}/invocations";

  private SamAuthorizer() {}

  static TemplateNode definition(TemplateNode authorizer) {
    TemplateNode identity = authorizer.get("Identity").orElse(TemplateNode.Mapping.EMPTY);
    Optional<TemplateNode> pools = authorizer.get("UserPoolArn");
    boolean request = authorizer.text("FunctionPayloadType").filter("REQUEST"::equals).isPresent();
    String header = request ? "Unused" : identity.text("Header").orElse("Authorization");
    ObjectBuilder settings = new ObjectBuilder();
    if (pools.isPresent()) {
      settings
          .put("type", "cognito_user_pools")
          .put(
              "providerARNs",
              pools.map(all -> new TemplateNode.Sequence(all.elements(), Position.NONE)));
    } else {
      TemplateNode function = authorizer.get("FunctionArn").orElse(TemplateNode.of(""));
      settings
          .put("type", request ? "request" : "token")
          .put(
              "authorizerUri",
              call("Fn::Sub", list(TemplateNode.of(URI), call("Function", function))))
          .put("authorizerCredentials", role(authorizer))
          .put("identityValidationExpression", identity.get("ValidationExpression"))
          .put("authorizerResultTtlInSeconds", identity.get("ReauthorizeEvery"));
      if (request) {
        settings.put("identitySource", sources(identity));
      }
    }
    return scheme(header, pools.isPresent() ? "cognito_user_pools" : "custom")
        .put("x-amazon-apigateway-authorizer", settings.build())
        .build()
        .at(authorizer.position());
  }

  private static Optional<TemplateNode> role(TemplateNode authorizer) {
    return authorizer
        .get("FunctionInvokeRole")
        .filter(role -> role.text().filter("NONE"::equals).isEmpty());
  }

  static ObjectBuilder scheme(String header, String kind) {
    return new ObjectBuilder()
        .put("type", "apiKey")
        .put("name", header)
        .put("in", "header")
        .put("x-amazon-apigateway-authtype", kind);
  }

  private static Optional<TemplateNode> sources(TemplateNode identity) {
    List<String> sources = new ArrayList<>();
    add(sources, identity, "Headers", "method.request.header.");
    add(sources, identity, "QueryStrings", "method.request.querystring.");
    add(sources, identity, "StageVariables", "stageVariables.");
    add(sources, identity, "Context", "context.");
    return sources.isEmpty()
        ? Optional.empty()
        : Optional.of(TemplateNode.of(String.join(", ", sources)));
  }

  private static void add(List<String> sources, TemplateNode identity, String kind, String prefix) {
    identity.get(kind).stream()
        .flatMap(all -> all.elements().stream())
        .flatMap(name -> name.text().stream())
        .forEach(name -> sources.add(prefix + name));
  }
}
