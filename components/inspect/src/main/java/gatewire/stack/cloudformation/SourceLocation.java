package gatewire.stack.cloudformation;

import gatewire.stack.cloudformation.value.Position;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A position in a file that a person wrote.
 *
 * @param position the line and column; unknown if only the file is known
 * @param pointer the JSON pointer into an OpenAPI document; empty for other files
 */
public record SourceLocation(Path file, Position position, Optional<String> pointer) {

  /** Returns the location of a whole file. */
  public static SourceLocation of(Path file) {
    return new SourceLocation(file, Position.NONE, Optional.empty());
  }

  /** Returns the line, which counts from one. */
  public OptionalInt line() {
    return known(position.line());
  }

  /** Returns the column, which counts from one. */
  public OptionalInt column() {
    return known(position.column());
  }

  private static OptionalInt known(int number) {
    return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /** Formats it as editors and terminals do, for example {@code api.yaml:3:5}. */
  @Override
  public String toString() {
    return position.isKnown()
        ? "%s:%d:%d".formatted(file, position.line(), position.column())
        : file.toString();
  }
}
