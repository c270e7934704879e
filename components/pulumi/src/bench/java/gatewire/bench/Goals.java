package gatewire.bench;

import java.util.ArrayList;
import java.util.List;

/** Prints measured figures and collects the goals that were missed. */
public final class Goals {

  private final List<String> missed = new ArrayList<>();

  /** Prints a line without a goal. */
  public void note(String text) {
    System.out.println("  " + text);
  }

  /** Prints the title of the following figures. */
  public void title(String text) {
    System.out.println();
    System.out.println(text);
  }

  /** Prints a figure that must not be below the goal. */
  public void atLeast(String figure, double measured, double goal) {
    compare(figure, measured, ">=", goal, measured >= goal);
  }

  /** Prints a figure that must not be above the goal. */
  public void atMost(String figure, double measured, double goal) {
    compare(figure, measured, "<=", goal, measured <= goal);
  }

  /** Returns the goals that were missed, one line for each. */
  public List<String> missed() {
    return List.copyOf(missed);
  }

  private void compare(String figure, double measured, String relation, double goal, boolean met) {
    String line =
        "%-4s %-42s %6.2f  (goal %s %.2f)"
            .formatted(met ? "ok" : "MISS", figure, measured, relation, goal);
    System.out.println("  " + line);
    if (!met) {
      missed.add(line);
    }
  }
}
