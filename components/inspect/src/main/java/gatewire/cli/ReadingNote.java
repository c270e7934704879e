package gatewire.cli;

import gatewire.check.SourceCheck;
import gatewire.check.rule.Finding;
import gatewire.model.Unparsed;
import gatewire.stack.cloudformation.SourceLocation;
import gatewire.stack.cloudformation.TemplateNote;
import java.util.Optional;

/**
 * A part of a source that could not be read completely.
 *
 * @param text the note as one line, for commands that print no findings
 */
record ReadingNote(Finding finding, Optional<SourceLocation> location, String text) {

  /**
   * Creates a note about a template or a document.
   *
   * @param place the source in words
   */
  static ReadingNote of(TemplateNote note, String place) {
    Finding finding =
        switch (note.kind()) {
          case MISSING_VALUE -> SourceCheck.missing(place, note.problem());
          case UNKNOWN_PROPERTY -> SourceCheck.unknownProperty(place, note.problem());
          case UNREAD_PART -> SourceCheck.unread(place, note.problem());
        };
    return new ReadingNote(finding, Optional.of(note.location()), note.toString());
  }

  /** Creates a note about a resource of a stack. */
  static ReadingNote of(Unparsed part, Optional<SourceLocation> location) {
    return new ReadingNote(
        SourceCheck.unread(part.place(), part.problem()),
        location,
        part.place() + ": " + part.problem());
  }
}
