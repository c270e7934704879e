package gatewire.testing;

import com.pulumi.automation.OperationType;
import java.util.List;
import java.util.Locale;

/**
 * The beginning or the end of a step of a real engine.
 *
 * @param moment whether the step begins or has ended
 * @param operation the engine's operation, for example {@code update}
 * @param type the resource's type token
 * @param name the resource's logical name
 * @param changes the properties that differ; empty if the engine does not report them
 */
public record EngineStep(
    Moment moment, OperationType operation, String type, String name, List<String> changes) {

  /** The beginning or the end of a step. */
  public enum Moment {
    BEGIN,
    END
  }

  public EngineStep {
    changes = List.copyOf(changes);
  }

  /** Returns whether the step creates, changes or deletes a resource. */
  public boolean changesSomething() {
    return switch (operation) {
      case SAME, READ, REFRESH -> false;
      default -> true;
    };
  }

  /** Returns for example {@code create-replacement Deployment 'pets'}. */
  @Override
  public String toString() {
    return "%s %s '%s'"
        .formatted(
            operation.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            type.substring(type.lastIndexOf(':') + 1),
            name);
  }
}
