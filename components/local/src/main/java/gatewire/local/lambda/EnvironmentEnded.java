package gatewire.local.lambda;

/** Thrown when an idle process has ended; another process runs the invocation. */
final class EnvironmentEnded extends Exception {

  private static final long serialVersionUID = 1L;
}
