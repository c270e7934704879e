package gatewire.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that a person read once and that must not change unnoticed. A test that runs with {@code
 * -Dgolden.write} writes its files anew; read the difference before you commit it.
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
   * The file at this path below the project's folder.
   *
   * @param advice what a person who changed the text is to do beside accepting it
   */
  public static GoldenFile at(String path, String advice) {
    return new GoldenFile(Path.of(path), advice);
  }

  /**
   * Compare a text with the file, or write the file where that was asked for.
   *
   * @throws AssertionError when they differ; the message shows which lines, and how to accept them
   */
  public void verify(String text) {
    try {
      if (isToBeWritten()) {
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

  /** Whether the run was asked for new files: {@code -Dgolden.write}, without a value or true. */
  public static boolean isToBeWritten() {
    String asked = System.getProperty(WRITE, "false");
    return asked.isEmpty() || Boolean.parseBoolean(asked);
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
        .append("When that is meant, run the test with -D%s. ".formatted(WRITE))
        .append(advice)
        .toString();
  }
}
