package gatewire.template.scan;

import gatewire.template.engine.TemplateParser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * Finds branches that break the JSON of a template. Each condition that a client or a backend
 * decides is tried as true and as false.
 */
public final class JsonBranches {

  /** Each further condition doubles the renderings. */
  private static final int MAX_CONDITIONS = 6;

  /**
   * A branch with which no output is JSON.
   *
   * @param place describes the branch
   * @param output an output with the branch
   */
  public record Broken(String place, String output) {}

  private final String source;
  private final List<TemplateBranch> branches;
  private final List<String> conditions;

  private JsonBranches(String source, List<TemplateBranch> branches, List<String> conditions) {
    this.source = source;
    this.branches = branches;
    this.conditions = conditions;
  }

  /**
   * Returns the first broken branch; empty if each can yield JSON, or if the whole template never
   * does.
   */
  public static Optional<Broken> broken(String source) {
    if (!source.contains("#if") && !source.contains("#{if")) {
      return Optional.empty();
    }
    Node tree;
    try {
      tree = TemplateParser.parse(source);
    } catch (TemplateParser.SyntaxException e) {
      return Optional.empty();
    }
    List<TemplateBranch> branches = BranchScan.of(tree, source);
    Set<String> conditions = new LinkedHashSet<>();
    branches.forEach(branch -> conditions.addAll(branch.conditions()));
    return conditions.isEmpty()
            || conditions.size() > MAX_CONDITIONS
            || JsonOutput.neverJson(source).isPresent()
        ? Optional.empty()
        : new JsonBranches(source, branches, List.copyOf(conditions)).broken();
  }

  private Optional<Broken> broken() {
    List<Optional<String>> outputs = new ArrayList<>();
    for (int choice = 0; choice < 1 << conditions.size(); choice++) {
      outputs.add(JsonOutput.neverJson(TemplateBranch.decided(source, branches, holding(choice))));
    }
    return branches.stream()
        .filter(TemplateBranch::isReachable)
        .flatMap(branch -> broken(branch, outputs).stream())
        .findFirst();
  }

  private Optional<Broken> broken(TemplateBranch branch, List<Optional<String>> outputs) {
    Optional<Broken> broken = Optional.empty();
    for (int choice = 0; choice < outputs.size(); choice++) {
      if (branch.isTaken(holding(choice))) {
        Optional<String> output = outputs.get(choice);
        if (output.isEmpty()) {
          return Optional.empty();
        }
        broken = broken.or(() -> output.map(text -> new Broken(branch.place(), text)));
      }
    }
    return broken;
  }

  /** Returns the conditions that are true in a choice. */
  private Set<String> holding(int choice) {
    Set<String> holding = new LinkedHashSet<>();
    for (int i = 0; i < conditions.size(); i++) {
      if ((choice >> i & 1) == 1) {
        holding.add(conditions.get(i));
      }
    }
    return holding;
  }
}
