package gatewire.input;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Says in plain words why a file cannot be read. */
public final class FileProblem {

  private FileProblem() {}

  /** Returns the reason, for a message that names the file. */
  public static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "it does not exist";
    } else if (e instanceof AccessDeniedException) {
      return "access is denied";
    } else if (e instanceof CharacterCodingException) {
      return "it is not encoded in UTF-8";
    }
    return Optional.ofNullable(
            e instanceof FileSystemException file ? file.getReason() : e.getMessage())
        .orElse("an input error occurred");
  }
}
