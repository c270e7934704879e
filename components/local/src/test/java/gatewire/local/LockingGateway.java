package gatewire.local;

import java.nio.file.Path;

/** A process that holds the lock of a data folder until it is killed. */
final class LockingGateway {

  private LockingGateway() {}

  @SuppressWarnings({"SystemOut", "resource"}) // the test waits for the line
  public static void main(String[] arguments) throws InterruptedException {
    DataFolderLock.acquire(Path.of(arguments[0])).listeningAt(4711);
    System.out.println("locked");
    Thread.sleep(Long.MAX_VALUE);
  }
}
