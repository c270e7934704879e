package gatewire.stack.cloudformation;

import gatewire.stack.ResourceState;
import gatewire.stack.StackException;
import gatewire.stack.cloudformation.sam.SamTemplate;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A CloudFormation template: as people write it, with SAM's resources, or as {@code cdk synth} and
 * {@code serverless package} write it.
 *
 * @param resources the resources of API Gateway, Lambda, S3 and IAM as a stack registers them
 * @param notes the values that are missing, and other parts that are not read as they are written
 * @param lines the lines of the APIs' parts
 */
public record CloudFormationTemplate(
    List<ResourceState> resources, List<TemplateNote> notes, TemplateLines lines) {

  public CloudFormationTemplate {
    resources = List.copyOf(resources);
    notes = List.copyOf(notes);
  }

  /**
   * Reads a template in JSON or YAML. Relative paths in it start at its folder.
   *
   * @param values the values of parameters, pseudo parameters such as {@code AWS::Region}, exports
   *     of other stacks and attributes such as {@code Pets.Arn}, by name
   * @throws StackException if the file cannot be read or is not a template; the message contains
   *     the file and, if known, the line
   */
  public static CloudFormationTemplate read(Path file, Map<String, String> values) {
    TemplateSections template = TemplateSections.read(file);
    return new TemplateReader(template.with(SamTemplate.expand(template.root())), values).read();
  }
}
