package gatewire.emulator.exchange;

/** A template runs for longer than others can wait for it, and has to begin again elsewhere. */
public final class Overtime extends RuntimeException {

  private static final long serialVersionUID = 1;

  public Overtime() {
    super("a template takes its time", null, false, false);
  }
}
