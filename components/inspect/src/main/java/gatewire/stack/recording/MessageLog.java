package gatewire.stack.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects the messages that a run logs, instead of printing them. */
final class MessageLog extends Handler {

  private final List<LogMessage> messages = new ArrayList<>();
  private final Logger logger = new PausingLogger();

  MessageLog() {
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.INFO);
    logger.addHandler(this);
  }

  Logger logger() {
    return logger;
  }

  /**
   * Returns all messages except the SDK's reports of the failure, which contain stack traces and
   * command lines.
   */
  synchronized List<LogMessage> messages(Optional<ProgramFailure> failure) {
    return messages.stream()
        .filter(message -> failure.stream().noneMatch(known -> reports(message.text(), known)))
        .toList();
  }

  private static boolean reports(String text, ProgramFailure failure) {
    return text.startsWith("Running program [PID: ")
        || text.equals(failure.message())
        || failure.exception().stream()
            .anyMatch(exception -> text.startsWith(exception.toString()));
  }

  @Override
  public synchronized void publish(LogRecord message) {
    severity(message.getLevel())
        .ifPresent(
            severity ->
                messages.add(new LogMessage(severity, String.valueOf(message.getMessage()))));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  private static Optional<LogMessage.Severity> severity(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return Optional.of(LogMessage.Severity.ERROR);
    } else if (level.intValue() >= Level.WARNING.intValue()) {
      return Optional.of(LogMessage.Severity.WARNING);
    }
    return level.intValue() >= Level.INFO.intValue()
        ? Optional.of(LogMessage.Severity.INFO)
        : Optional.empty();
  }
}
