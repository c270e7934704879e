package gatewire.local.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for changed files on its own thread and serves them.
 *
 * <p>An attempt begins when the files have been the same for two looks, so that several quick
 * saves, or an editor that deletes a file before it renames another, are one change. An attempt
 * during which files were saved is discarded, because it may have read only some of them.
 */
public final class ReloadLoop implements AutoCloseable {

  private static final long PAUSE_MILLIS = 100;
  // On a slow file system, looking at files uses at most a tenth of the time.
  private static final int MIN_PAUSE_PER_LOOK = 10;
  // Files that never stop changing are served all the same, after about two seconds.
  private static final int MAX_UNQUIET_LOOKS = 20;
  private static final int MAX_DISCARDED = 5;

  private final ReloadSource source;
  private final ReloadListener listener;
  private final Thread thread = new Thread(this::run, "reload");

  /** The files that have changed since the APIs that are served were loaded. */
  private final Set<Path> pending = new TreeSet<>();

  /** The state of all files at the last attempt. */
  private WatchedFiles.Snapshot seen;

  private boolean failed;
  private volatile boolean closed;

  /**
   * @param loaded the files before the source was loaded, so that no save is missed
   */
  public ReloadLoop(ReloadSource source, ReloadListener listener, WatchedFiles.Snapshot loaded) {
    this.source = source;
    this.listener = listener;
    this.seen = loaded;
  }

  /** Starts to look for changed files. */
  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      warmUp();
      if (!pending.isEmpty()) {
        reload(seen);
      }
      while (!closed) {
        reload(settled(false));
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  private void warmUp() {
    try {
      pending.addAll(source.warmUp());
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      // A file was deleted while it was read, for example: the first reload reports what remains.
    }
  }

  /**
   * Waits until files have changed and then were the same for two looks.
   *
   * @param changed whether a change is already known, so that any quiet moment will do
   */
  private WatchedFiles.Snapshot settled(boolean changed) throws InterruptedException {
    WatchedFiles.Snapshot last = source.files().look();
    int unquiet = 0;
    while (true) {
      WatchedFiles.Snapshot now = lookAgain();
      boolean quiet = last.isSame(now);
      unquiet = quiet ? 0 : unquiet + 1;
      boolean settled = quiet || unquiet > MAX_UNQUIET_LOOKS;
      if (settled && (changed || !seen.isSame(now))) {
        return now;
      }
      last = now;
    }
  }

  private WatchedFiles.Snapshot lookAgain() throws InterruptedException {
    Thread.sleep(PAUSE_MILLIS);
    long begin = System.nanoTime();
    WatchedFiles.Snapshot now = source.files().look();
    long millis = (System.nanoTime() - begin) / 1_000_000;
    Thread.sleep(Math.max(0, millis * MIN_PAUSE_PER_LOOK - PAUSE_MILLIS));
    return now;
  }

  private void reload(WatchedFiles.Snapshot changed) throws InterruptedException {
    WatchedFiles.Snapshot now = changed;
    for (int attempt = 1; true; attempt++) {
      long begin = System.nanoTime();
      pending.addAll(seen.changesUntil(now));
      seen = now;
      Attempt done = Attempt.of(source, pending);
      WatchedFiles.Snapshot after = source.files().look();
      if (seen.isSame(after) || attempt == MAX_DISCARDED) {
        finish(done, begin);
        return;
      }
      // A temporary file may be gone again, so that nothing differs from the discarded attempt.
      now = settled(true);
    }
  }

  private void finish(Attempt attempt, long begin) {
    if (closed) {
      return;
    }
    List<Path> files = List.copyOf(pending);
    Attempt done = attempt.serve();
    if (done.rejection().isPresent()) {
      failed = true;
      RejectedReload rejection = done.rejection().get();
      listener.reloaded(
          rejection.isCompilation()
              ? new Reload.NotCompiled(files, rejection.problems())
              : new Reload.Rejected(files, rejection.problems()));
      return;
    }
    boolean mended = failed;
    failed = false;
    pending.clear();
    long millis = (System.nanoTime() - begin) / 1_000_000;
    listener.reloaded(new Reload.Served(files, done.changes(), mended, millis));
  }

  /** Returns whether the thread runs. */
  boolean isRunning() {
    return thread.isAlive();
  }

  /** Ends the thread; an attempt in progress has no outcome. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
