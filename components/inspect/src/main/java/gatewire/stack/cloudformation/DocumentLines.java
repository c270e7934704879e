package gatewire.stack.cloudformation;

import gatewire.stack.StackException;
import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import gatewire.stack.cloudformation.value.TemplateNodeParser;
import java.nio.file.Path;
import java.util.Optional;

/** The positions of the parts of an OpenAPI document, by the places that findings name. */
public final class DocumentLines {

  private final Path file;
  private final DocumentPlaces places;

  private DocumentLines(Path file, DocumentPlaces places) {
    this.file = file;
    this.places = places;
  }

  /**
   * Reads the positions in a file. A document that only the reader of documents accepts has no
   * known positions.
   */
  public static DocumentLines of(Path file) {
    TemplateNode document;
    try {
      document = TemplateNodeParser.read(file);
    } catch (StackException e) {
      document = new TemplateNode.Null(Position.NONE);
    }
    return new DocumentLines(file, DocumentPlaces.of(document));
  }

  /**
   * Returns the location of a place: a route, a path, a JSON pointer or a part that routes share.
   * Returns the start of the document for other places, for example the API.
   */
  public SourceLocation locate(String place) {
    Optional<String> pointer = places.pointer(place);
    return new SourceLocation(file, places.position(pointer.orElse("")), pointer);
  }
}
