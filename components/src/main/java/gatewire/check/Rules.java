package gatewire.check;

import java.util.List;

/**
 * Every rule there is, in the order of a report: the API and its routes, then requests, backends,
 * answers, and the rest.
 */
public final class Rules {

  private static final List<Rule> ALL =
      List.of(
          // what was read, and the routes
          new UnparsedText(),
          new NoMethods(),
          new DuplicateRoute(),
          new SiblingPathParameters(),
          new ReservedPath(),
          new TooManyResources(),
          // what a request carries
          new UnknownPathParameter(),
          new UndeclaredRequestParameter(),
          new RepeatedParameterName(),
          new UnknownRequestValidator(),
          new ValidatorWithoutEffect(),
          new UncheckedRequiredParameter(),
          new UnknownModel(),
          new UnknownAuthorizer(),
          // the backend and what it is sent
          new InvalidIntegrationUri(),
          new MissingIntegrationHttpMethod(),
          new LambdaNotPost(),
          new MissingCredentials(),
          new TimeoutOutOfRange(),
          new TimeoutNeedsQuota(),
          new UnmappedUriPlaceholder(),
          new InvalidMappingExpression(),
          new IllegalRequestHeader(),
          new MockWithoutStatus(),
          new IgnoredOnProxy(),
          new TemplateTooLarge(),
          new BinaryWildcardTemplate(),
          // what becomes of its answer
          new NoIntegrationResponses(),
          new UndeclaredStatus(),
          new UndeclaredResponseHeader(),
          new DuplicateStatus(),
          new SeveralDefaults(),
          new NoDefaultResponse(),
          new MockStatusWithoutResponse(),
          new InvalidSelectionPattern(),
          new UnreachableStatusPattern(),
          new LambdaPatternTakesSuccess(),
          new LambdaPatternStopsAtNewline(),
          new ErrorAsSuccess(),
          new RemappedResponseHeader(),
          // browsers, and API Gateway's own answers
          new AnyOriginWithCredentials(),
          new GatewayTemplateDirective(),
          new GatewayFamilyStatus());

  private Rules() {}

  /** All rules; each looks at one kind of mistake. */
  public static List<Rule> all() {
    return ALL;
  }
}
