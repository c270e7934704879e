package gatewire.model;

/**
 * A fact about the request such as {@code requestId} or {@code identity.sourceIp}, the same in a
 * request and in a response.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#context-variable-reference">$context
 *     variables</a>
 */
public record ContextVariable(String name) implements SharedSource {

  static final String PREFIX = "context.";

  /**
   * @throws IllegalArgumentException when the name has characters that a mapping expression cannot
   *     carry
   */
  public ContextVariable {
    if (!MappingName.isValid(name)) {
      throw new IllegalArgumentException(
          "context variable '%s' has characters other than %s"
              .formatted(name, MappingName.ALLOWED));
    }
  }

  @Override
  public String expression() {
    return PREFIX + name;
  }
}
