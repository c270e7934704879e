package gatewire.local.lambda;

/** A kept process ended between invocations; the one it was meant for goes to another. */
final class EnvironmentGone extends Exception {

  private static final long serialVersionUID = 1L;
}
