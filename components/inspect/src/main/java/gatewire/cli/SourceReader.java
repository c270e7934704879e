package gatewire.cli;

import gatewire.model.RestApi;
import gatewire.openapi.ApiContract;
import gatewire.openapi.ImportParameters;
import gatewire.stack.StackException;
import gatewire.stack.StackExport;
import gatewire.stack.source.GitRevision;
import gatewire.stack.source.ProgramFolder;
import gatewire.stack.source.SourceKind;
import gatewire.stack.source.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a source whose kind is not named: a program's folder, a document, an export, a template, or
 * one of these in a git revision.
 */
final class SourceReader implements AutoCloseable {

  private static final String GIT = "git:";
  private static final String INTEGRATION = "x-amazon-apigateway-integration";

  private final StackOptions stack;
  private final TemplateOptions templates;
  private final WorkFolder temporary = new WorkFolder();

  SourceReader(StackOptions stack, TemplateOptions templates) {
    this.stack = stack;
    this.templates = templates;
  }

  /**
   * Reads a source.
   *
   * @throws StackException if it does not exist or its kind cannot be recognized
   * @throws gatewire.openapi.document.InvalidDocumentException if it is an unusable document
   */
  ComparedSource read(String source) {
    if (!source.startsWith(GIT)) {
      return read(source, CallerFolder.resolve(source));
    }
    String[] parts = source.substring(GIT.length()).split(":", 2);
    Path revision = temporary.newFolder("revision");
    new GitRevision(CallerFolder.resolve("."), parts[0]).extract(revision);
    return read(source, parts.length == 1 ? revision : revision.resolve(parts[1]).normalize());
  }

  private ComparedSource read(String name, Path path) {
    if (Files.isDirectory(path)) {
      return program(name, path);
    } else if (!Files.isRegularFile(path)) {
      throw new StackException("%s does not exist".formatted(name));
    }
    String content = content(name, path);
    return switch (SourceKind.of(content)) {
      case DOCUMENT -> ComparedSource.of(name, document(path, content));
      case EXPORT -> ComparedSource.of(name, StackExport.read(path));
      case TEMPLATE -> ComparedSource.of(name, templates.read(path).resources()).withoutResources();
    };
  }

  private ComparedSource program(String name, Path folder) {
    boolean isThis =
        folder.toAbsolutePath().normalize().equals(Path.of("").toAbsolutePath().normalize());
    if (isThis) {
      return ComparedSource.of(name, stack.record().resources());
    } else if (!ProgramFolder.isProgram(folder)) {
      throw new StackException(
          "%s is not a program: it needs Pulumi.yaml and src/main/java; or name a document, an export or a template"
              .formatted(name));
    }
    return new ProgramFolder(folder)
        .run(
            temporary.newFolder("classes"),
            () -> ComparedSource.of(name, stack.record(folder).resources()));
  }

  /** A document without integrations is a contract: its operations are compared as declared. */
  private RestApi document(Path path, String content) {
    if (content.contains(INTEGRATION)) {
      return ImportedDocument.read(path, ImportParameters.DEFAULT, templates.values())
          .document()
          .api();
    }
    return DeclaredContract.api(ApiContract.read(path));
  }

  private static String content(String name, Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new StackException("%s cannot be read: %s".formatted(name, e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    temporary.close();
  }
}
