package gatewire.template.scan;

import gatewire.template.scan.TemplateBranch.Occurrence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTElseIfStatement;
import org.apache.velocity.runtime.parser.node.ASTElseStatement;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.ASTNotNode;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * Collects the branches that clients and backends decide. Loops are skipped, because the conditions
 * in them usually depend on the iteration, and so are conditions on variables that the template
 * changes.
 */
final class BranchScan {

  /** The width of a tab in the parser's columns. */
  private static final int TAB = 8;

  private final String source;
  private final FreeVariables variables;
  private final List<TemplateBranch> branches = new ArrayList<>();

  private BranchScan(String source, FreeVariables variables) {
    this.source = source;
    this.variables = variables;
  }

  static List<TemplateBranch> of(Node tree, String source) {
    BranchScan scan = new BranchScan(source, FreeVariables.of(tree));
    scan.visit(tree, Set.of(), Set.of());
    return scan.branches;
  }

  private void visit(Node node, Set<String> required, Set<String> excluded) {
    if (node instanceof ASTDirective) {
      return;
    } else if (node instanceof ASTIfStatement statement) {
      visitIf(statement, required, excluded);
      return;
    }
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      visit(node.jjtGetChild(i), required, excluded);
    }
  }

  private void visitIf(ASTIfStatement statement, Set<String> required, Set<String> excluded) {
    List<Node> tests = tests(statement);
    List<Occurrence> occurrences =
        tests.stream().flatMap(test -> occurrence(test).stream()).toList();
    if (occurrences.size() < tests.size()) {
      return;
    }
    Set<String> failed = new LinkedHashSet<>(excluded);
    for (int i = 0; i < tests.size(); i++) {
      Node test = tests.get(i);
      String condition = occurrences.get(i).condition();
      Set<String> taken = new LinkedHashSet<>(required);
      taken.add(condition);
      String place =
          "in the branch #%s(%s) in line %d"
              .formatted(i == 0 ? "if" : "elseif", condition, test.getLine());
      branches.add(
          new TemplateBranch(
              place, taken, new LinkedHashSet<>(failed), !isNegatedReference(test), occurrences));
      visit(block(test), taken, new LinkedHashSet<>(failed));
      failed.add(condition);
    }
    visitElse(statement, tests, required, failed, occurrences);
  }

  private void visitElse(
      ASTIfStatement statement,
      List<Node> tests,
      Set<String> required,
      Set<String> failed,
      List<Occurrence> occurrences) {
    boolean reachable = tests.stream().noneMatch(BranchScan::isReference);
    Node last = statement.jjtGetChild(statement.jjtGetNumChildren() - 1);
    if (last instanceof ASTElseStatement otherwise) {
      String place = "in the branch #else in line " + otherwise.getLine();
      branches.add(new TemplateBranch(place, required, failed, reachable, occurrences));
      visit(otherwise, required, failed);
    } else {
      String place =
          "if the condition %s in line %d is false"
              .formatted(occurrences.get(0).condition(), tests.get(0).getLine());
      branches.add(new TemplateBranch(place, required, failed, reachable, occurrences));
    }
  }

  /** Returns the conditions of a statement. */
  private static List<Node> tests(ASTIfStatement statement) {
    List<Node> tests = new ArrayList<>(List.of(statement.jjtGetChild(0)));
    for (int i = 2; i < statement.jjtGetNumChildren(); i++) {
      if (statement.jjtGetChild(i) instanceof ASTElseIfStatement other) {
        tests.add(other.jjtGetChild(0));
      }
    }
    return tests;
  }

  /** Returns the block after a condition, its next sibling. */
  private static Node block(Node test) {
    return test.jjtGetParent().jjtGetChild(1);
  }

  /** Returns where the condition is in the source; empty if the template itself decides it. */
  private Optional<Occurrence> occurrence(Node test) {
    if (!variables.isFree(test)) {
      return Optional.empty();
    }
    int start = offset(test.getLine(), test.getColumn());
    if (start <= 0 || !source.substring(0, start).stripTrailing().endsWith("(")) {
      return Optional.empty();
    }
    int end = end(start);
    return Optional.of(new Occurrence(source.substring(start, end).strip(), start, end));
  }

  /** Returns where the parenthesis closes that is open at the start. */
  private int end(int start) {
    int depth = 1;
    char quote = 0;
    for (int i = start; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    return source.length();
  }

  /** Returns the index of a position, whose columns count a tab up to the next multiple of 8. */
  private int offset(int line, int column) {
    int offset = 0;
    for (int i = 1; i < line; i++) {
      offset = source.indexOf('\n', offset) + 1;
    }
    for (int at = 0; offset < source.length(); offset++) {
      at += source.charAt(offset) == '\t' ? TAB - at % TAB : 1;
      if (at >= column) {
        return offset;
      }
    }
    return offset;
  }

  /** Whether the condition is only a reference, which is true also if it has no value. */
  private static boolean isReference(Node test) {
    return ReferencePath.unwrapped(test) instanceof ASTReference;
  }

  private static boolean isNegatedReference(Node test) {
    return ReferencePath.unwrapped(test) instanceof ASTNotNode not
        && not.jjtGetChild(0) instanceof ASTReference;
  }
}
