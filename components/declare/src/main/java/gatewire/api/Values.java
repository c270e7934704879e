package gatewire.api;

import gatewire.model.ReferenceEscaping;
import gatewire.model.ReferenceSlot;
import gatewire.model.SharedSource;
import gatewire.model.Text;

/**
 * Values that mappings of requests and of responses accept. {@link Declarations} has them for
 * static import.
 */
public final class Values {

  private Values() {}

  /**
   * Returns a fixed value. The single quotes that API Gateway requires are added; the value may
   * contain further ones, for example {@code default-src 'self'}. A value with a control character
   * is a finding.
   */
  public static SharedSource literal(String value) {
    return SharedSource.parse("'" + value + "'");
  }

  /**
   * Returns a value that is fixed, but known only after deployment, for example {@code new
   * Reference("orders", "arn")}. It can be used wherever a literal can be used: in headers, query
   * parameters, paths, JSON and overrides.
   */
  public static SharedSource literal(Text value) {
    return literal(ReferenceSlot.of(value, ReferenceEscaping.NONE));
  }

  /**
   * Returns a context variable, which describes the request, for example {@code requestId} or
   * {@code identity.sourceIp}.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#context-variable-reference">$context
   *     variables</a>
   */
  public static SharedSource context(String name) {
    return SharedSource.parse("context." + name);
  }

  /** Returns a variable of the stage that handles the request; an undefined variable is empty. */
  public static SharedSource stageVariable(String name) {
    return SharedSource.parse("stageVariables." + name);
  }
}
