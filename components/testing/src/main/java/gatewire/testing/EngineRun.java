package gatewire.testing;

import java.util.List;

/**
 * The steps of one run of a real engine.
 *
 * @param steps the beginnings and ends of steps, in the order of the engine's events
 */
public record EngineRun(List<EngineStep> steps) {

  public EngineRun {
    steps = List.copyOf(steps);
  }

  /** Returns the steps that changed something, in the order of their ends. */
  public List<EngineStep> changes() {
    return steps.stream()
        .filter(step -> step.moment() == EngineStep.Moment.END && step.changesSomething())
        .toList();
  }

  /**
   * Returns {@link #changes} as strings. They are sorted, because the order of independent steps
   * varies.
   */
  public List<String> describeChanges() {
    return changes().stream().map(EngineStep::toString).sorted().toList();
  }

  /**
   * Returns whether a step ended before another began.
   *
   * @param earlier a step in the format of {@link EngineStep#toString}: {@code update Stage 'pets'}
   * @throws AssertionError if the run does not contain one of them; the message lists the changes
   */
  public boolean isBefore(String earlier, String later) {
    return when(EngineStep.Moment.END, earlier) < when(EngineStep.Moment.BEGIN, later);
  }

  private int when(EngineStep.Moment moment, String description) {
    for (int at = 0; at < steps.size(); at++) {
      EngineStep step = steps.get(at);
      if (step.moment() == moment && step.toString().equals(description)) {
        return at;
      }
    }
    throw new AssertionError("no '%s' in %s".formatted(description, describeChanges()));
  }
}
