package gatewire.stack.source;

import gatewire.stack.StackException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files of a git revision. They are read with {@code git archive}, which touches neither the
 * work tree nor the index.
 */
public final class GitRevision {

  private final Path folder;
  private final String revision;

  /**
   * @param folder a folder of the repository
   * @param revision a commit, a branch or a tag, as git accepts it
   */
  public GitRevision(Path folder, String revision) {
    this.folder = folder.toAbsolutePath();
    this.revision = revision;
  }

  /**
   * Writes the files of the revision that are in the folder, without Gatewire's own.
   *
   * @param target an empty folder
   * @throws StackException if git does not exist, the folder is not in a repository, or the
   *     revision is unknown
   */
  public void extract(Path target) {
    String commit = commit();
    List<String> command =
        new ArrayList<>(List.of("archive", "--format=zip", commit + ":" + prefix()));
    Path archive = target.resolve(".revision.zip");
    try {
      Process process = git(command).redirectOutput(archive.toFile()).start();
      String problem = text(process.getErrorStream());
      if (process.waitFor() != 0) {
        throw new StackException("git:%s cannot be read: %s".formatted(revision, problem));
      }
      unzip(archive, target);
      Files.delete(archive);
    } catch (IOException e) {
      throw new StackException("git:%s cannot be read: %s".formatted(revision, e), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Returns the commit's id, which git cannot mistake for an option. */
  private String commit() {
    if (revision.startsWith("-") || revision.isBlank()) {
      throw new StackException("'%s' is not a git revision".formatted(revision));
    }
    return run("rev-parse", "--verify", "--quiet", revision + "^{commit}");
  }

  /** Returns the path of the folder in the repository; empty for the repository's root. */
  private String prefix() {
    return run("rev-parse", "--show-prefix");
  }

  private String run(String... arguments) {
    try {
      Process process = git(List.of(arguments)).start();
      process.getOutputStream().close();
      String output = text(process.getInputStream());
      String problem = text(process.getErrorStream());
      if (process.waitFor() != 0) {
        throw new StackException(
            problem.isEmpty()
                ? "git does not know the revision '%s'".formatted(revision)
                : "git:%s cannot be read: %s".formatted(revision, problem));
      }
      return output;
    } catch (IOException e) {
      throw new StackException(
          "git:%s needs git, which does not start: %s".formatted(revision, e.getMessage()), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private ProcessBuilder git(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(arguments);
    return new ProcessBuilder(command).directory(folder.toFile());
  }

  private StackException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new StackException("git:%s was interrupted".formatted(revision), e);
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private static void unzip(Path archive, Path target) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        boolean isOurs = file.startsWith(target.resolve("components"));
        if (!file.startsWith(target) || isOurs) {
          continue;
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    }
  }
}
