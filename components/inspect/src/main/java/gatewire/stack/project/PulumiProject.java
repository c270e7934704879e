package gatewire.stack.project;

import gatewire.input.FileProblem;
import gatewire.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Pulumi project: the folder of a {@code Pulumi.yaml} and of its stacks' {@code
 * Pulumi.STACK.yaml} files.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/projects/project-file/">Pulumi.yaml</a>
 */
public final class PulumiProject {

  private final Path file;
  private final Path stackFolder;
  private final String name;
  private final Map<String, ConfigurationDeclaration> declarations;

  private PulumiProject(
      Path file,
      Path stackFolder,
      String name,
      Map<String, ConfigurationDeclaration> declarations) {
    this.file = file;
    this.stackFolder = stackFolder;
    this.name = name;
    this.declarations = declarations;
  }

  /**
   * Reads the project in a folder.
   *
   * @throws StackException if the folder has no project file, or the file cannot be read; the
   *     message contains the place and the reason
   */
  public static PulumiProject read(Path folder) {
    Path file =
        Stream.of("Pulumi.yaml", "Pulumi.yml", "Pulumi.json")
            .map(folder::resolve)
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow(
                () ->
                    new StackException("no Pulumi.yaml in " + folder.toAbsolutePath().normalize()));
    Map<String, Object> members = YamlFile.read(file);
    if (!(members.get("name") instanceof String name) || name.isEmpty()) {
      throw new StackException("%s: 'name' is missing".formatted(file.getFileName()));
    }
    Object config = members.getOrDefault("config", Map.of());
    // In older projects, 'config' is the folder of the stack files instead of the declarations.
    Object stackFolder =
        config instanceof String older ? older : members.getOrDefault("stackConfigDir", "");
    return new PulumiProject(
        file,
        folder.resolve(stackFolder.toString()),
        name,
        config instanceof Map<?, ?> map ? declarations(file, map) : Map.of());
  }

  /** Returns the project's name. */
  public String name() {
    return name;
  }

  /** Returns the project file, and the file of a stack, which need not exist. */
  public List<Path> files(String stack) {
    return List.of(file, stackFile(stack));
  }

  /** Returns the names of the stacks that have a file, sorted. */
  public List<String> stacks() {
    try (Stream<Path> files = Files.list(stackFolder)) {
      return files.flatMap(path -> stackName(path).stream()).sorted().toList();
    } catch (IOException e) {
      throw new StackException(
          "%s: the folder of the stack files cannot be read: %s"
              .formatted(file.getFileName(), FileProblem.reason(e)));
    }
  }

  /**
   * Returns the configuration of a stack's program.
   *
   * @param stack the stack's name, for example {@code dev}; an organization before it is ignored
   * @param overrides values in the form {@code KEY=VALUE} that replace those of the file
   * @throws StackException if the stack has no file, or a value is missing, encrypted or of the
   *     wrong type
   */
  public StackConfiguration configuration(String stack, List<String> overrides) {
    String bare = bare(stack);
    Path stackFile = stackFile(stack);
    if (!Files.isRegularFile(stackFile)) {
      throw new StackException(
          "stack '%s' has no file %s; available stacks: %s"
              .formatted(bare, stackFile.getFileName(), String.join(", ", stacks())));
    }
    return new StackConfigurationReader(name, bare, declarations).read(stackFile, overrides);
  }

  private Path stackFile(String stack) {
    return stackFolder.resolve("Pulumi." + bare(stack) + extension());
  }

  /** Returns a stack's name without its organization. */
  private static String bare(String stack) {
    return stack.substring(stack.lastIndexOf('/') + 1);
  }

  private Optional<String> stackName(Path path) {
    String fileName = path.getFileName().toString();
    boolean isStack =
        fileName.startsWith("Pulumi.")
            && fileName.endsWith(extension())
            && fileName.length() > "Pulumi.".length() + extension().length();
    return isStack
        ? Optional.of(
            fileName.substring("Pulumi.".length(), fileName.length() - extension().length()))
        : Optional.empty();
  }

  /** Returns the extension of stack files, which is that of the project file. */
  private String extension() {
    String fileName = file.getFileName().toString();
    return fileName.substring(fileName.lastIndexOf('.'));
  }

  private static Map<String, ConfigurationDeclaration> declarations(Path file, Map<?, ?> config) {
    Map<String, ConfigurationDeclaration> declarations = new LinkedHashMap<>();
    config.forEach(
        (key, declaration) -> {
          try {
            declarations.put(
                (String) key, ConfigurationDeclaration.parse((String) key, declaration));
          } catch (IllegalArgumentException e) {
            throw new StackException(
                "%s: configuration key '%s': %s"
                    .formatted(file.getFileName(), key, e.getMessage()));
          }
        });
    return declarations;
  }
}
