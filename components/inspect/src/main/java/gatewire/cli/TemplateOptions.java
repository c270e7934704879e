package gatewire.cli;

import gatewire.stack.cloudformation.CloudFormationTemplate;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/**
 * The command-line option that supplies values which a CloudFormation template does not contain.
 */
public final class TemplateOptions {

  @Option(
      names = "--value",
      paramLabel = "NAME=VALUE",
      description =
          "Supplies a value to a template or document: of a parameter, of a pseudo parameter such as AWS::Region, of an export, or of an attribute such as Pets.Arn; repeatable.")
  private Map<String, String> values = new LinkedHashMap<>();

  /** Returns the values by name. */
  public Map<String, String> values() {
    return Collections.unmodifiableMap(values);
  }

  /**
   * Reads a template with the values.
   *
   * @throws gatewire.stack.StackException if the file cannot be read or is not a template
   */
  public CloudFormationTemplate read(Path template) {
    return CloudFormationTemplate.read(template, values);
  }
}
