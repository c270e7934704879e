package gatewire.stack.cloudformation.value;

import gatewire.input.FileProblem;
import gatewire.stack.StackException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Parses templates, and files that they include, in JSON or YAML. */
public final class TemplateNodeParser {

  /** CloudFormation accepts 1 MB, but `serverless` and `cdk` also write larger files locally. */
  private static final long MAX_BYTES = 50_000_000;

  /** The start of JSON; an object whose names have no quotes is YAML. */
  private static final Pattern JSON = Pattern.compile("\\s*(?:\\{\\s*[\"}]|\\[\\s*[\"{\\[])");

  private TemplateNodeParser() {}

  /**
   * Parses a file.
   *
   * @throws StackException if the file does not exist, is too large or is neither JSON nor YAML;
   *     the message starts with the file and, if known, the line
   */
  public static TemplateNode read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new StackException("%s is larger than %d bytes".formatted(file, MAX_BYTES));
      }
      return parse(Files.readString(file), file.toString());
    } catch (NoSuchFileException e) {
      throw new StackException("%s does not exist".formatted(file));
    } catch (CharacterCodingException e) {
      throw new StackException("%s is not encoded in UTF-8".formatted(file));
    } catch (IOException e) {
      throw new StackException("%s cannot be read: %s".formatted(file, FileProblem.reason(e)));
    }
  }

  /**
   * Parses a document.
   *
   * @param name the document's name in messages
   * @throws StackException if the document is neither JSON nor YAML
   */
  public static TemplateNode parse(String document, String name) {
    String text = document.startsWith("\uFEFF") ? document.substring(1) : document;
    return JSON.matcher(text).lookingAt()
        ? JsonTemplate.parse(text, name)
        : YamlTemplate.parse(text, name);
  }
}
