package gatewire.stack.recording;

/** What a program, or the SDK on its behalf, told the engine with {@code ctx.log()}. */
public record LogMessage(Severity severity, String text) {

  /** The engine's severities without {@code debug}, which is left out. */
  public enum Severity {
    INFO,
    WARNING,
    ERROR
  }
}
