package gatewire.bench;

import java.util.ArrayList;
import java.util.List;

/** Prints figures as they are measured, and remembers which goals were missed. */
public final class Goals {

  private final List<String> missed = new ArrayList<>();

  /** Print something that no goal is about. */
  public void note(String text) {
    System.out.println("  " + text);
  }

  /** Print the title of what follows. */
  public void title(String text) {
    System.out.println();
    System.out.println(text);
  }

  /** Hold a figure to a least value. */
  public void atLeast(String figure, double measured, double goal) {
    held(figure, measured, ">=", goal, measured >= goal);
  }

  /** Hold a figure to a greatest value. */
  public void atMost(String figure, double measured, double goal) {
    held(figure, measured, "<=", goal, measured <= goal);
  }

  /** The goals that were missed, a line each. */
  public List<String> missed() {
    return List.copyOf(missed);
  }

  private void held(String figure, double measured, String relation, double goal, boolean holds) {
    String line =
        "%-4s %-42s %6.2f  (goal %s %.2f)"
            .formatted(holds ? "ok" : "MISS", figure, measured, relation, goal);
    System.out.println("  " + line);
    if (!holds) {
      missed.add(line);
    }
  }
}
