package gatewire.testing;

import com.pulumi.automation.OperationType;
import java.util.List;
import java.util.Locale;

/**
 * A step of a real engine, in the order in which things happened: it is told when a step begins and
 * when it has ended.
 *
 * @param moment whether it begins or has ended
 * @param operation what is done
 * @param type the resource's type token
 * @param name its logical name
 * @param changes the properties that differ; none where the engine does not say
 */
public record EngineStep(
    Moment moment, OperationType operation, String type, String name, List<String> changes) {

  /** Beginning and end of a step. */
  public enum Moment {
    BEGIN,
    END
  }

  public EngineStep {
    changes = List.copyOf(changes);
  }

  /** Whether it makes, changes or removes something. */
  public boolean changesSomething() {
    return switch (operation) {
      case SAME, READ, REFRESH -> false;
      default -> true;
    };
  }

  /** As {@code create-replacement Deployment 'pets'}. */
  @Override
  public String toString() {
    return "%s %s '%s'"
        .formatted(
            operation.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            type.substring(type.lastIndexOf(':') + 1),
            name);
  }
}
