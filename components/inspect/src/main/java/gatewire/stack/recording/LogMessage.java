package gatewire.stack.recording;

/** A message that a program, or the SDK on its behalf, logged with {@code ctx.log()}. */
public record LogMessage(Severity severity, String text) {

  /** The severities of the engine, except {@code debug}, whose messages are omitted. */
  public enum Severity {
    INFO,
    WARNING,
    ERROR
  }
}
