package gatewire.stack.cloudformation;

import gatewire.stack.StackException;
import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import gatewire.stack.cloudformation.value.TemplateNodeParser;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The sections of a template.
 *
 * @param file the template's file, where relative paths start
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html">Template
 *     sections</a>
 */
record TemplateSections(Path file, TemplateNode.Mapping root) {

  static TemplateSections read(Path file) {
    TemplateNode root = TemplateNodeParser.read(file);
    if (root instanceof TemplateNode.Mapping mapping && root.mapping("Resources").isPresent()) {
      return new TemplateSections(file, mapping);
    }
    throw new StackException(
        "%s is not a CloudFormation template: it has no 'Resources'; read an OpenAPI document with --openapi and a Pulumi export with --stack-export"
            .formatted(file));
  }

  TemplateSections with(TemplateNode.Mapping root) {
    return new TemplateSections(file, root);
  }

  TemplateNode.Mapping section(String name) {
    return root.mapping(name).orElse(TemplateNode.Mapping.EMPTY);
  }

  /** Returns a resource by its logical id. */
  Optional<TemplateNode.Mapping> resource(String logicalId) {
    return section("Resources").mapping(logicalId);
  }

  String place(Position position) {
    return position.isKnown() ? "%s, line %d".formatted(file, position.line()) : file.toString();
  }

  SourceLocation location(Position position) {
    return new SourceLocation(file, position, Optional.empty());
  }

  /** Returns a note about a part that is not read. */
  TemplateNote unread(Position position, String problem, Object... arguments) {
    return new TemplateNote(
        location(position), TemplateNote.Kind.UNREAD_PART, problem.formatted(arguments));
  }
}
