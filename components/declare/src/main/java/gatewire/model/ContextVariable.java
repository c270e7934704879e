package gatewire.model;

/**
 * A member of {@code $context}, such as {@code requestId} or {@code identity.sourceIp}. Request and
 * response mappings write it in the same way.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#context-variable-reference">$context
 *     variables</a>
 */
public record ContextVariable(String name) implements SharedSource {

  static final String PREFIX = "context.";

  /**
   * @throws IllegalArgumentException if a mapping expression cannot contain the name
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
