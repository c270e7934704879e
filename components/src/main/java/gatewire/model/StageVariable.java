package gatewire.model;

/**
 * A variable of the stage that serves the request, the same in a request and in a response; an
 * undefined one is empty.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/stage-variables.html">Stage
 *     variables</a>
 */
public record StageVariable(String name) implements SharedSource {

  static final String PREFIX = "stageVariables.";

  /**
   * @throws IllegalArgumentException when the name has characters that a mapping expression cannot
   *     carry
   */
  public StageVariable {
    if (!MappingName.isValid(name)) {
      throw new IllegalArgumentException(
          "stage variable '%s' has characters other than %s".formatted(name, MappingName.ALLOWED));
    }
  }

  @Override
  public String expression() {
    return PREFIX + name;
  }
}
