package gatewire.stack.cloudformation.sam;

import static gatewire.stack.cloudformation.value.ObjectBuilder.list;

import gatewire.stack.cloudformation.value.ObjectBuilder;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The authorization of an API: its security definitions, and the security of each operation.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-apiauth.html">ApiAuth</a>
 */
final class SamAuth {

  /** The settings of an event, which remain in its operation until its security is known. */
  private static final String EVENT_AUTH = "x-sam-auth";

  private static final String IAM = "AWS_IAM";
  private static final String API_KEY = "api_key";
  private static final String OPTIONS = "options";

  private final TemplateNode auth;
  private final Optional<String> defaultAuthorizer;
  private boolean usesKey;
  private boolean usesIam;

  SamAuth(TemplateNode auth) {
    this.auth = auth;
    this.defaultAuthorizer = auth.text("DefaultAuthorizer");
  }

  /** With IAM, SAM lets the caller's credentials call the function, by default. */
  Optional<TemplateNode> credentials(ApiEvent event) {
    Optional<String> authorizer = event.auth().text("Authorizer").or(() -> defaultAuthorizer);
    String role =
        event
            .auth()
            .text("InvokeRole")
            .or(() -> auth.text("InvokeRole"))
            .orElse("CALLER_CREDENTIALS");
    if (authorizer.filter(IAM::equals).isEmpty() || role.equals("NONE")) {
      return Optional.empty();
    }
    return Optional.of(
        role.equals("CALLER_CREDENTIALS")
            ? ObjectBuilder.sub("arn:${AWS::Partition}:iam::*:user/*")
            : event.auth().get("InvokeRole").or(() -> auth.get("InvokeRole")).orElseThrow());
  }

  /** Adds security to the operations of a path that have none. */
  TemplateNode secure(TemplateNode item) {
    return Branches.change(item, this::securePath);
  }

  private TemplateNode securePath(TemplateNode item) {
    if (!(item instanceof TemplateNode.Mapping operations)) {
      return item;
    }
    Map<String, TemplateNode> secured = new LinkedHashMap<>();
    operations
        .members()
        .forEach(
            (name, operation) ->
                secured.put(name, Branches.change(operation, one -> secure(name, one))));
    return new TemplateNode.Mapping(secured, item.position());
  }

  private TemplateNode secure(String name, TemplateNode node) {
    if (!(node instanceof TemplateNode.Mapping operation)
        || operation.get("security").isPresent()
        || name.equals("parameters")) {
      return node;
    }
    TemplateNode event = operation.get(EVENT_AUTH).orElse(TemplateNode.Mapping.EMPTY);
    Map<String, TemplateNode> members = new LinkedHashMap<>(operation.members());
    members.remove(EVENT_AUTH);
    ObjectBuilder requirements = new ObjectBuilder();
    boolean preflight = name.equals(OPTIONS);
    authorizer(event, preflight)
        .ifPresent(authorizer -> requirements.put(authorizer, scopes(event, authorizer)));
    boolean key =
        flag(event, "ApiKeyRequired").or(() -> flag(auth, "ApiKeyRequired")).orElse(false);
    if (key && (!preflight || flag(auth, "AddApiKeyRequiredToCorsPreflight").orElse(true))) {
      usesKey = true;
      requirements.put(API_KEY, list());
    }
    if (!requirements.isEmpty()) {
      members.put("security", list(requirements.build()));
    }
    return new TemplateNode.Mapping(members, operation.position());
  }

  private Optional<String> authorizer(TemplateNode event, boolean preflight) {
    Optional<String> authorizer =
        event
            .text("Authorizer")
            .or(() -> defaultAuthorizer)
            .filter(name -> !name.equals("NONE"))
            .filter(
                name ->
                    !preflight || flag(auth, "AddDefaultAuthorizerToCorsPreflight").orElse(true));
    usesIam |= authorizer.filter(IAM::equals).isPresent();
    return authorizer;
  }

  private TemplateNode scopes(TemplateNode event, String authorizer) {
    return event
        .get("AuthorizationScopes")
        .or(
            () ->
                auth.mapping("Authorizers")
                    .flatMap(all -> all.get(authorizer))
                    .flatMap(one -> one.get("AuthorizationScopes")))
        .orElse(list());
  }

  /** Adds the security definitions to a document. */
  TemplateNode.Mapping define(TemplateNode.Mapping document) {
    ObjectBuilder definitions = new ObjectBuilder();
    document
        .mapping("securityDefinitions")
        .ifPresent(present -> present.members().forEach(definitions::put));
    auth.mapping("Authorizers")
        .ifPresent(
            all ->
                all.members()
                    .forEach((name, one) -> definitions.put(name, SamAuthorizer.definition(one))));
    if (usesIam) {
      definitions.put(IAM, SamAuthorizer.scheme("Authorization", "awsSigv4").build());
    }
    if (usesKey) {
      definitions.put(
          API_KEY,
          new ObjectBuilder()
              .put("type", "apiKey")
              .put("name", "x-api-key")
              .put("in", "header")
              .build());
    }
    return definitions.isEmpty()
        ? document
        : document.with("securityDefinitions", definitions.build());
  }

  private static Optional<Boolean> flag(TemplateNode node, String name) {
    return node.text(name).map(Boolean::parseBoolean);
  }
}
