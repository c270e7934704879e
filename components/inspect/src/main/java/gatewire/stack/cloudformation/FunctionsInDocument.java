package gatewire.stack.cloudformation;

import gatewire.stack.StackException;
import gatewire.stack.cloudformation.intrinsic.MissingValues;
import gatewire.stack.cloudformation.intrinsic.Resolver;
import gatewire.stack.cloudformation.value.NodeJson;
import gatewire.stack.cloudformation.value.TemplateNode;
import gatewire.stack.cloudformation.value.TemplateNodeParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An OpenAPI document that contains CloudFormation's functions, because a template includes it.
 *
 * @param json the document with values instead of functions
 * @param notes the values that are missing
 */
public record FunctionsInDocument(String json, List<TemplateNote> notes) {

  /** Finds everything that may be a function. It is simple, because it reads each document. */
  private static final Pattern FUNCTION = Pattern.compile("Fn::[A-Z]|![A-Z]|Ref['\"]?\\s*:");

  public FunctionsInDocument {
    notes = List.copyOf(notes);
  }

  /**
   * Resolves the functions in a document; empty if it contains none, or cannot be parsed.
   *
   * @param values the values of the names that the functions use
   */
  public static Optional<FunctionsInDocument> resolve(Path file, Map<String, String> values) {
    try {
      String text = Files.readString(file);
      return FUNCTION.matcher(text).find()
          ? resolve(file, TemplateNodeParser.parse(text, file.toString()), values)
          : Optional.empty();
    } catch (IOException | StackException e) {
      // The reader of documents reports what is wrong with the file.
      return Optional.empty();
    }
  }

  private static Optional<FunctionsInDocument> resolve(
      Path file, TemplateNode document, Map<String, String> values) {
    MissingValues missing = new MissingValues();
    Resolver resolver = new Resolver(new DocumentScope(file, values), missing);
    TemplateNode resolved = resolver.resolve(document);
    return resolver.calls() == 0
        ? Optional.empty()
        : Optional.of(
            new FunctionsInDocument(
                NodeJson.write(resolved),
                missing.found().stream()
                    .map(
                        value ->
                            new TemplateNote(
                                "%s, line %d".formatted(file, value.line()), value.describe()))
                    .toList()));
  }
}
