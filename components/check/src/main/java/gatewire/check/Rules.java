package gatewire.check;

import java.util.List;
import java.util.stream.Stream;

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
          new InvalidName(),
          new DuplicateName(),
          new CompressionSizeOutOfRange(),
          new PolicyTooLarge(),
          new TooManyAuthorizers(),
          new AuthorizerTtlOutOfRange(),
          new InvalidIdentitySource(),
          new InvalidBinaryMediaType(),
          new InvalidModelSchema(),
          // what a request carries
          new UnknownPathParameter(),
          new UndeclaredRequestParameter(),
          new RepeatedParameterName(),
          new UnknownRequestValidator(),
          new ValidatorWithoutEffect(),
          new UncheckedRequiredParameter(),
          new InvisibleRequestHeader(),
          new UnknownModel(),
          new UnknownAuthorizer(),
          // the backend and what it is sent
          new InvalidIntegrationUri(),
          new MissingIntegrationHttpMethod(),
          new LambdaNotPost(),
          new MissingCredentials(),
          new InvalidCredentials(),
          new TimeoutOutOfRange(),
          new TimeoutNeedsQuota(),
          new UnmappedUriPlaceholder(),
          new UnusedPathMapping(),
          new InvalidMappingExpression(),
          new IllegalRequestHeader(),
          new DroppedRequestHeader(),
          new InvalidHeaderName(),
          new UnknownContextVariable(),
          new UnusualHeaderCase(),
          new UndeclaredCacheKey(),
          new MockWithoutStatus(),
          new MockWithBackend(),
          new IgnoredOnProxy(),
          new TemplateTooLarge(),
          new InvalidTemplateContentType(),
          new InvalidTemplate(),
          new UnknownTemplateMember(),
          new UnsetTemplateVariable(),
          new PrintedObject(),
          new UnknownDirective(),
          new LongLoop(),
          new OverriddenTwice(),
          new UnusedPathOverride(),
          new UnescapedInput(),
          new EscapedApostrophe(),
          new BinaryWildcardTemplate(),
          new BinaryWithTemplate(),
          new BinaryRequestWithTemplate(),
          new BinaryWithoutMediaTypes(),
          new S3BytesAsText(),
          new ObjectsAsText(),
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
          new OverlappingPatterns(),
          new LambdaPatternTakesSuccess(),
          new LambdaPatternStopsAtNewline(),
          new LambdaPatternIsStatus(),
          new ErrorAsSuccess(),
          new LostPartialAnswer(),
          new RemappedResponseHeader(),
          new MappedCookie(),
          new HeadersTooLarge(),
          // browsers, and API Gateway's own answers
          new AnyOriginWithCredentials(),
          new GuardedPreflight(),
          new CorsOnPreflightOnly(),
          new CorsLeftToProxy(),
          new GatewayResponseWithoutCors(),
          new GatewayResponseOfOneOrigin(),
          new DuplicateGatewayResponse(),
          new GatewayTemplateDirective(),
          new GatewayFamilyStatus());

  private Rules() {}

  /** All rules; each looks at one kind of mistake. */
  public static List<Rule> all() {
    return ALL;
  }

  /** What can be found at all: by the rules, and by what else looks at an API. */
  static Stream<Description> descriptions() {
    return Stream.of(
            ALL.stream().map(Rule::description),
            StageCheck.DESCRIPTIONS.stream(),
            BindingCheck.DESCRIPTIONS.stream(),
            SuppressionCheck.DESCRIPTIONS.stream())
        .flatMap(descriptions -> descriptions);
  }
}
