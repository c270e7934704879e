package gatewire.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file with reviewed output that must not change unnoticed. A test that runs with {@code
 * -Dgolden.write} writes its files again; read the difference before you commit it.
 */
public final class GoldenFile {

  private static final String WRITE = "golden.write";

  private final Path file;
  private final String advice;

  private GoldenFile(Path file, String advice) {
    this.file = file;
    this.advice = advice;
  }

  /**
   * Returns the file at a path in the project's folder.
   *
   * @param advice the steps that are necessary after an intended change, besides writing the file
   *     again
   */
  public static GoldenFile at(String path, String advice) {
    return new GoldenFile(Path.of(path), advice);
  }

  /**
   * Compares text with the file, or writes the file if {@link #isWriteRequested}.
   *
   * @throws AssertionError if they differ; the message contains the differing lines and explains
   *     how to accept them
   */
  public void verify(String text) {
    try {
      if (isWriteRequested()) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
      }
      String golden = Files.exists(file) ? Files.readString(file) : "";
      if (!golden.equals(text)) {
        throw new AssertionError(difference(golden, text));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be used".formatted(file), e);
    }
  }

  /** Returns whether the system property {@code golden.write} is set to true or has no value. */
  public static boolean isWriteRequested() {
    String requested = System.getProperty(WRITE, "false");
    return requested.isEmpty() || Boolean.parseBoolean(requested);
  }

  private String difference(String golden, String text) {
    StringBuilder message = new StringBuilder(file + " differs:\n");
    golden
        .lines()
        .filter(line -> text.lines().noneMatch(line::equals))
        .forEach(line -> message.append("  - ").append(line).append('\n'));
    text.lines()
        .filter(line -> golden.lines().noneMatch(line::equals))
        .forEach(line -> message.append("  + ").append(line).append('\n'));
    return message
        .append("If the change is intended, run the test with -D%s. ".formatted(WRITE))
        .append(advice)
        .toString();
  }
}
