package gatewire.cli;

import gatewire.openapi.ApiDocument;
import gatewire.openapi.ImportParameters;
import gatewire.openapi.document.InvalidDocumentException;
import gatewire.stack.cloudformation.FunctionsInDocument;
import gatewire.stack.cloudformation.TemplateNote;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An OpenAPI document from a file, which may contain CloudFormation's functions.
 *
 * @param notes the values of functions that are missing
 */
public record ImportedDocument(ApiDocument document, List<TemplateNote> notes) {

  public ImportedDocument {
    notes = List.copyOf(notes);
  }

  /**
   * Reads a file.
   *
   * @param values the values of names that functions use
   * @throws InvalidDocumentException if the document does not exist or cannot be read
   */
  public static ImportedDocument read(
      Path file, ImportParameters parameters, Map<String, String> values) {
    return FunctionsInDocument.resolve(file, values)
        .map(resolved -> of(file, parameters, resolved))
        .orElseGet(() -> new ImportedDocument(ApiDocument.read(file, parameters), List.of()));
  }

  private static ImportedDocument of(
      Path file, ImportParameters parameters, FunctionsInDocument resolved) {
    try {
      return new ImportedDocument(ApiDocument.read(resolved.json(), parameters), resolved.notes());
    } catch (InvalidDocumentException e) {
      throw e.in(file);
    }
  }
}
