package gatewire.api;

import gatewire.model.SharedSource;

/** Values that mappings of requests and of responses accept alike. */
public final class Values {

  private Values() {}

  /**
   * A fixed value. The single quotes that API Gateway wants are added; a value that holds one
   * itself is a finding.
   */
  public static SharedSource literal(String value) {
    return SharedSource.parse("'" + value + "'");
  }

  /**
   * A fact about the request, for example {@code requestId} or {@code identity.sourceIp}.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#context-variable-reference">$context
   *     variables</a>
   */
  public static SharedSource context(String name) {
    return SharedSource.parse("context." + name);
  }

  /** A variable of the stage that serves the request; an undefined one is empty. */
  public static SharedSource stageVariable(String name) {
    return SharedSource.parse("stageVariables." + name);
  }
}
