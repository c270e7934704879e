package gatewire.stack.cloudformation;

import gatewire.stack.Archive;
import gatewire.stack.Asset;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the code of functions: inline, in a local folder or file, or in a file that {@code cdk
 * synth} or {@code serverless package} wrote beside the template.
 */
final class TemplateCode {

  private static final String ASSET_PATH = "aws:asset:path";

  private final TemplateSections template;

  TemplateCode(TemplateSections template) {
    this.template = template;
  }

  /** Returns the code of a function; empty if it is not on this machine. */
  Optional<Archive> of(TemplateResource function) {
    TemplateNode code = function.get("Code").orElse(TemplateNode.Mapping.EMPTY);
    Optional<String> inline = code.text("ZipFile");
    if (inline.isPresent()) {
      return Optional.of(inline(function, inline.get()));
    }
    Optional<String> asset =
        template
            .resource(function.logicalId())
            .flatMap(resource -> resource.mapping("Metadata"))
            .flatMap(metadata -> metadata.text(ASSET_PATH));
    return Stream.of(asset, code.text(), code.text("S3Key"))
        .flatMap(Optional::stream)
        .flatMap(place -> IncludedFile.find(template.file(), place).stream())
        .map(path -> (Archive) new Archive.File(path.toString()))
        .findFirst();
  }

  /**
   * Returns the file that Lambda writes for inline code: {@code index} with the runtime's ending.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-lambda-function-code.html">Code</a>
   */
  private static Archive inline(TemplateResource function, String code) {
    boolean python = function.text("Runtime").filter(one -> one.startsWith("python")).isPresent();
    return new Archive.Assets(Map.of(python ? "index.py" : "index.js", new Asset.Content(code)));
  }
}
