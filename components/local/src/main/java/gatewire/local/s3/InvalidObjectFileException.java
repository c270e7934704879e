package gatewire.local.s3;

import java.nio.file.Path;

/** A file in the folder of a bucket is not an object that this store has written completely. */
final class InvalidObjectFileException extends Exception {

  private static final long serialVersionUID = 1;

  InvalidObjectFileException(Path file, String problem) {
    super("'%s' %s".formatted(file, problem), null, false, false);
  }
}
