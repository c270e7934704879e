package gatewire.cli;

import static java.util.stream.Collectors.toCollection;

import gatewire.check.InvocationCheck;
import gatewire.check.PermissionStatement;
import gatewire.check.rule.Finding;
import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.BackendKind;
import gatewire.model.HttpMethod;
import gatewire.model.Method;
import gatewire.model.RestApi;
import gatewire.model.ServiceUri;
import gatewire.model.Stage;
import gatewire.model.StageVariable;
import gatewire.model.Text;
import gatewire.stack.aws.FunctionPermission;
import gatewire.stack.aws.InvocationRights;
import gatewire.stack.aws.QualifiedFunction;
import gatewire.stack.aws.StackApi;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds routes and authorizers that may not invoke their function, and functions with too many
 * permissions. Only functions of the API's own stack are examined, because another stack may give
 * its functions permissions that are not known here.
 */
final class InvocationFindings {

  /** AWS gives an API an id of this length, a recorded id may have another. */
  private static final String API_ID = "abcdefghij";

  /** Represents the stage, and any stage if none is known. */
  private static final String STAGE = "{stage}";

  private final StackApi api;
  private final RestApi restApi;
  private final InvocationRights rights;

  /**
   * @param restApi the API with the contents of its document
   */
  InvocationFindings(StackApi api, RestApi restApi, InvocationRights rights) {
    this.api = api;
    this.restApi = restApi;
    this.rights = rights;
  }

  /**
   * A function that a route or an authorizer invokes.
   *
   * @param source the part of the source ARN after the API's id, with names in braces for variable
   *     segments
   */
  private record Invocation(String place, QualifiedFunction function, String source) {}

  Stream<Finding> find() {
    List<Invocation> invocations = Stream.concat(ofMethods(), ofAuthorizers()).toList();
    Stream<Finding> rejected =
        invocations.stream()
            .filter(one -> !rights.mayInvoke(one.function(), api.id() + one.source()))
            .map(
                one ->
                    InvocationCheck.withoutPermission(
                        one.place(),
                        one.function().toString(),
                        api.executionArn() + one.source().replaceAll("\\{[^/}]*}", "*"),
                        allowed(one.function())))
            .distinct();
    Set<QualifiedFunction> functions =
        invocations.stream().map(Invocation::function).collect(toCollection(LinkedHashSet::new));
    return Stream.concat(
        rejected,
        functions.stream()
            .flatMap(one -> InvocationCheck.tooLarge(one.toString(), statements(one)).stream()));
  }

  private Stream<Invocation> ofMethods() {
    return restApi.methods().stream()
        .filter(method -> BackendKind.of(method.integration()) == BackendKind.LAMBDA)
        .filter(method -> method.integration().credentials().isEmpty())
        .flatMap(
            method ->
                method.integration().uri().stream()
                    .flatMap(uri -> invocations(method.route(), uri, "/" + STAGE + path(method))));
  }

  /** An authorizer that no method uses is never invoked. */
  private Stream<Invocation> ofAuthorizers() {
    Set<String> used =
        restApi.methods().stream()
            .map(Method::authorization)
            .filter(Authorization.Custom.class::isInstance)
            .map(custom -> ((Authorization.Custom) custom).authorizer())
            .collect(toCollection(LinkedHashSet::new));
    return restApi.authorizers().stream()
        .filter(authorizer -> used.contains(authorizer.name()))
        .flatMap(
            authorizer ->
                uri(authorizer).stream()
                    .flatMap(
                        uri ->
                            invocations(
                                "authorizer '%s'".formatted(authorizer.name()),
                                uri,
                                "/authorizers/{id}")));
  }

  private static Optional<Text> uri(Authorizer authorizer) {
    if (authorizer instanceof Authorizer.Token token) {
      return token.credentials().isPresent() ? Optional.empty() : Optional.of(token.uri());
    } else if (authorizer instanceof Authorizer.Request request) {
      return request.credentials().isPresent() ? Optional.empty() : Optional.of(request.uri());
    }
    return Optional.empty();
  }

  /**
   * Returns the invocations on each stage. A stage that lacks a variable of the URI is the subject
   * of another finding.
   *
   * @param source the part of the source ARN after the API's id, with {@link #STAGE} for the stage
   */
  private Stream<Invocation> invocations(String place, Text uri, String source) {
    List<String> variables = StageVariable.namesIn(uri.toString()).toList();
    Stream<Stage> stages =
        api.stages().isEmpty() ? Stream.of(Stage.named(STAGE)) : api.stages().stream();
    return stages
        .filter(stage -> stage.variables().keySet().containsAll(variables))
        .flatMap(stage -> invocation(place, uri, source, stage).stream());
  }

  private Optional<Invocation> invocation(String place, Text uri, String source, Stage stage) {
    return ServiceUri.parse(Text.of(StageVariable.resolve(uri.toString(), stage.variables())))
        .flatMap(ServiceUri::function)
        .map(QualifiedFunction::of)
        .filter(rights::knows)
        .map(function -> new Invocation(place, function, source.replace(STAGE, stage.name())));
  }

  private static String path(Method method) {
    String any = method.httpMethod() == HttpMethod.ANY ? "{method}" : method.httpMethod().name();
    return "/" + any + method.path();
  }

  private List<String> allowed(QualifiedFunction function) {
    return rights.of(function).stream().flatMap(one -> one.sourceArn().stream()).toList();
  }

  private List<PermissionStatement> statements(QualifiedFunction function) {
    List<PermissionStatement> statements = new ArrayList<>();
    for (FunctionPermission permission : rights.of(function)) {
      // A permission of an unknown function need not belong to this one.
      if (permission.function().isEmpty()) {
        continue;
      }
      statements.add(
          new PermissionStatement(
              withRealId(permission.statementId()),
              api.executionArn()
                      .replaceFirst(":execute-api:", ":lambda:")
                      .replaceFirst(":[^:]*$", ":function:")
                  + function,
              permission.sourceArn().map(this::withRealId)));
    }
    return statements;
  }

  private String withRealId(String text) {
    return text.replace(api.id(), API_ID);
  }
}
