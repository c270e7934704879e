package gatewire.check.integration;

import gatewire.check.rule.Rule;
import java.util.List;

/** Rules about the backend of a method and the request to it, except for templates. */
public final class IntegrationRules {

  private static final List<Rule> ALL =
      List.of(
          new InvalidIntegrationUri(),
          new InvalidFunctionArn(),
          new InvalidBucketName(),
          new MissingIntegrationHttpMethod(),
          new UnknownIntegrationHttpMethod(),
          new LambdaNotPost(),
          new MissingCredentials(),
          new InvalidCredentials(),
          new MissingConnectionId(),
          new UnusedConnectionId(),
          new VpcLinkWithoutHttp(),
          new UnusedIntegrationTarget(),
          new StreamedMapping(),
          new StreamingUriMismatch(),
          new IgnoredOnStream(),
          new TimeoutOutOfRange(),
          new TimeoutNeedsQuota(),
          new UnmappedUriPlaceholder(),
          new UnusedPathMapping(),
          new OptionalUriValue(),
          new IgnoredKeyParameter(),
          new InvalidMappingExpression(),
          new LiteralQuotedTwice(),
          new IllegalRequestHeader(),
          new DroppedRequestHeader(),
          new InvalidHeaderName(),
          new UnknownContextVariable(),
          new UnusualHeaderCase(),
          new UndeclaredCacheKey(),
          new MockWithoutStatus(),
          new MockWithoutJsonTemplate(),
          new MockWithBackend(),
          new IgnoredOnProxy());

  private IntegrationRules() {}

  /** Returns these rules in the order of a report. */
  public static List<Rule> all() {
    return ALL;
  }
}
