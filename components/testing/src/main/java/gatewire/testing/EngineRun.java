package gatewire.testing;

import java.util.List;

/**
 * What a real engine did in one run.
 *
 * @param steps beginnings and ends in the order in which they came
 */
public record EngineRun(List<EngineStep> steps) {

  public EngineRun {
    steps = List.copyOf(steps);
  }

  /** What was changed, one entry a step, in the order of the ends. */
  public List<EngineStep> changes() {
    return steps.stream()
        .filter(step -> step.moment() == EngineStep.Moment.END && step.changesSomething())
        .toList();
  }

  /** The same as {@link #changes}, as texts, sorted: steps that do not wait for each other race. */
  public List<String> changesInWords() {
    return changes().stream().map(EngineStep::toString).sorted().toList();
  }

  /**
   * Whether a step has ended before another begins.
   *
   * @param earlier as {@link EngineStep#toString} has it: {@code update Stage 'pets'}
   * @throws AssertionError when one of them is not there; the message lists what was changed
   */
  public boolean isBefore(String earlier, String later) {
    return when(EngineStep.Moment.END, earlier) < when(EngineStep.Moment.BEGIN, later);
  }

  private int when(EngineStep.Moment moment, String inWords) {
    for (int at = 0; at < steps.size(); at++) {
      EngineStep step = steps.get(at);
      if (step.moment() == moment && step.toString().equals(inWords)) {
        return at;
      }
    }
    throw new AssertionError("no '%s' in %s".formatted(inWords, changesInWords()));
  }
}
