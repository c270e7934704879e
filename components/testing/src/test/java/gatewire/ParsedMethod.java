package gatewire;

import java.nio.file.Path;

/**
 * A method or constructor in a source file.
 *
 * @param lines the number of lines from the first annotation to the closing brace
 * @param parametersGiven whether another declaration determines the parameters: the overridden
 *     method, or the header of the record
 */
record ParsedMethod(Path file, String name, long lines, int parameters, boolean parametersGiven) {

  @Override
  public String toString() {
    return file + ": " + name;
  }
}
