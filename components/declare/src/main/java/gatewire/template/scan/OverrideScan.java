package gatewire.template.scan;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import gatewire.template.TemplatePosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * Finds overrides of the same parameter that may both take effect: two that are not in different
 * branches of one {@code #if}, or one in a loop.
 */
final class OverrideScan {

  private final Map<String, List<ASTSetDirective>> targets = new TreeMap<>();

  private final IgnoredStatus statuses = new IgnoredStatus();
  private final List<TemplateFinding> ignored = new ArrayList<>();

  /** Checks a {@code #set}. */
  void visit(ASTSetDirective set) {
    statuses.follow(set);
    ReferencePath path = ReferencePath.of((ASTReference) set.jjtGetChild(0));
    boolean isTarget =
        path.root().equals("context")
            && path.isPlain()
            && (path.path().equals("responseOverride.status")
                || (path.members().size() == 3 && path.members().get(0).endsWith("Override")));
    if (isTarget && path.path().equals("responseOverride.status")) {
      statuses.check(set).ifPresent(ignored::add);
    }
    if (isTarget) {
      targets.computeIfAbsent(path.path(), name -> new ArrayList<>()).add(set);
    }
  }

  /** Returns the names of the integration URI's placeholders that are overridden. */
  Set<String> paths() {
    String prefix = "requestOverride.path.";
    return targets.keySet().stream()
        .filter(target -> target.startsWith(prefix))
        .map(target -> target.substring(prefix.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the first place of each override of the request. */
  Map<String, TemplatePosition> ofRequest() {
    Map<String, TemplatePosition> places = new TreeMap<>();
    targets.forEach(
        (target, sets) -> {
          if (target.startsWith("requestOverride.")) {
            places.put(target, position(sets.get(0)));
          }
        });
    return places;
  }

  Stream<TemplateFinding> findings() {
    return Stream.concat(
        ignored.stream(),
        targets.entrySet().stream()
            .flatMap(target -> finding(target.getKey(), target.getValue()).stream()));
  }

  private static Optional<TemplateFinding> finding(String target, List<ASTSetDirective> sets) {
    for (int i = 0; i < sets.size(); i++) {
      ASTSetDirective later = sets.get(i);
      if (isInLoop(later)) {
        return Optional.of(twice(target, later, "in a loop"));
      }
      if (sets.subList(0, i).stream().anyMatch(earlier -> mayBothRun(earlier, later))) {
        return Optional.of(twice(target, later, "a second time"));
      }
    }
    return Optional.empty();
  }

  private static TemplateFinding twice(String target, Node set, String how) {
    return new TemplateFinding(
        Kind.OVERRIDDEN_TWICE,
        position(set),
        "$context.%s is set %s, for which API Gateway returns a 5XX; keep the value in a variable and override once"
            .formatted(target, how));
  }

  private static TemplatePosition position(Node set) {
    return new TemplatePosition(set.getLine(), set.getColumn());
  }

  private static boolean isInLoop(Node node) {
    for (Node above = node.jjtGetParent(); above != null; above = above.jjtGetParent()) {
      if (above instanceof ASTDirective directive
          && directive.getDirectiveName().equals("foreach")) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBothRun(Node earlier, Node later) {
    Set<Node> aboveEarlier = new HashSet<>();
    for (Node above = earlier; above != null; above = above.jjtGetParent()) {
      aboveEarlier.add(above);
    }
    Node common = later;
    while (!aboveEarlier.contains(common)) {
      common = common.jjtGetParent();
    }
    return !(common instanceof ASTIfStatement);
  }
}
