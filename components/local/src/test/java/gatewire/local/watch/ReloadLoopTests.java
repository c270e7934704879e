package gatewire.local.watch;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.testing.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadLoopTests {

  /** Serves the content of all files; a file that contains {@code error} is rejected. */
  private final class Contents implements ReloadSource {
    private final List<String> served = new CopyOnWriteArrayList<>();
    private volatile Runnable duringAttempt = () -> {};
    private volatile Set<Path> savedBefore = Set.of();
    private volatile boolean warmUpFails;

    @Override
    public WatchedFiles files() {
      return new WatchedFiles(List.of(WatchedFiles.Root.tree(folder)));
    }

    @Override
    public Set<Path> warmUp() {
      if (warmUpFails) {
        throw new UncheckedIOException(new IOException("deleted"));
      }
      return savedBefore;
    }

    @Override
    public Prepared prepare(Set<Path> changed) throws RejectedReload {
      String all = String.join(" ", contents());
      duringAttempt.run();
      if (all.contains("error")) {
        throw RejectedReload.of(List.of(all));
      } else if (all.contains("bug")) {
        throw new IllegalStateException(all);
      }
      return () -> {
        served.add(all);
        return List.of(all);
      };
    }

    private List<String> contents() {
      List<String> contents = new ArrayList<>();
      for (Path file : new TreeSet<>(files().look().states().keySet())) {
        try {
          contents.add(Files.readString(file));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return contents;
    }
  }

  @TempDir private Path folder;
  private final Contents source = new Contents();
  private final List<Reload> outcomes = new CopyOnWriteArrayList<>();
  private ReloadLoop loop = new ReloadLoop(source, outcomes::add, emptySnapshot());

  private static WatchedFiles.Snapshot emptySnapshot() {
    return new WatchedFiles(List.of()).look();
  }

  @BeforeEach
  void start() throws IOException {
    save("a", "one");
    loop = new ReloadLoop(source, outcomes::add, source.files().look());
  }

  @AfterEach
  void stop() {
    loop.close();
  }

  private Path save(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Reload outcome(int number) throws Exception {
    Waiting.until("outcome " + number, () -> outcomes.size() >= number);
    return outcomes.get(number - 1);
  }

  private void assertServed(int number, String content, boolean mended) throws Exception {
    assertThat(outcome(number)).isInstanceOf(Reload.Served.class);
    Reload.Served served = (Reload.Served) outcome(number);
    assertThat(served.changes()).containsExactly(content);
    assertThat(served.mended()).isEqualTo(mended);
  }

  @Test
  void a_saved_file_is_served() throws Exception {
    loop.start();
    Path file = save("a", "two");

    assertServed(1, "two", false);
    assertThat(outcome(1).files()).containsExactly(file);
  }

  @Test
  void new_renamed_and_deleted_files_are_changes() throws Exception {
    loop.start();
    Path added = save("b", "added");
    assertServed(1, "one added", false);
    Path renamed = Files.move(added, folder.resolve("c"));
    assertServed(2, "one added", false);
    assertThat(outcome(2).files()).containsExactly(added, renamed);
    Files.delete(renamed);
    assertServed(3, "one", false);
  }

  /** As editors do that write a new file and rename it. */
  @Test
  void a_file_that_replaces_another_is_one_change_and_the_editor_s_own_files_are_none()
      throws Exception {
    loop.start();
    save(".a.swp", "editor");
    save("a~", "editor");
    Path written = save("a.tmp", "two");
    Files.move(written, folder.resolve("a"), StandardCopyOption.REPLACE_EXISTING);

    assertServed(1, "two", false);
    assertThat(outcome(1).files()).containsExactly(folder.resolve("a"));
  }

  @Test
  void a_rejected_change_is_reported_and_its_correction_is_mended() throws Exception {
    loop.start();
    save("a", "error");
    assertThat(outcome(1))
        .isEqualTo(new Reload.Rejected(List.of(folder.resolve("a")), List.of("error")));
    save("b", "more error");
    assertThat(outcome(2).files()).containsExactly(folder.resolve("a"), folder.resolve("b"));
    Files.delete(folder.resolve("b"));
    save("a", "fine");
    Waiting.until(
        "the correction", () -> outcomes.get(outcomes.size() - 1) instanceof Reload.Served);

    assertServed(outcomes.size(), "fine", true);
  }

  @Test
  void a_bug_does_not_end_the_loop() throws Exception {
    loop.start();
    save("a", "bug");
    assertThat(((Reload.Rejected) outcome(1)).problems())
        .containsExactly("java.lang.IllegalStateException: bug");
    save("a", "fine");

    assertServed(2, "fine", true);
  }

  @Test
  void a_file_that_is_saved_during_an_attempt_discards_it() throws Exception {
    List<String> once = new ArrayList<>(List.of("three"));
    source.duringAttempt =
        () -> {
          if (!once.isEmpty()) {
            try {
              save("a", once.remove(0));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };
    loop.start();
    save("a", "error");

    assertServed(1, "three", false);
    assertThat(source.served).containsExactly("three");
  }

  @Test
  void a_temporary_file_during_an_attempt_does_not_lose_the_change() throws Exception {
    List<String> names = new ArrayList<>(List.of("temporary"));
    source.duringAttempt =
        () -> {
          if (!names.isEmpty()) {
            try {
              Path temporary = save(names.remove(0), "temporary");
              deleteSoon(temporary);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };
    loop.start();
    save("a", "two");

    assertServed(1, "two", false);
  }

  /** Deletes a file after the loop has looked at it once. */
  private static void deleteSoon(Path file) {
    CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              try {
                Files.deleteIfExists(file);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  @Test
  void a_failed_warm_up_does_not_end_the_loop() throws Exception {
    source.warmUpFails = true;
    loop.start();
    save("a", "two");

    assertServed(1, "two", false);
  }

  @Test
  void a_file_that_was_saved_while_the_source_was_loaded_is_served() throws Exception {
    save("a", "two");
    loop.start();

    assertServed(1, "two", false);
  }

  @Test
  void a_file_that_was_saved_after_the_build_is_served() throws Exception {
    source.savedBefore = Set.of(folder.resolve("a"));
    loop.start();

    assertServed(1, "one", false);
  }

  @Test
  void a_closed_loop_has_no_more_outcomes() throws Exception {
    source.duringAttempt = loop::close;
    loop.start();
    save("a", "two");
    Waiting.until("the end of the thread", () -> !loop.isRunning());

    assertThat(outcomes).isEmpty();
    assertThat(source.served).isEmpty();
  }
}
