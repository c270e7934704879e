package gatewire.template.scan;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import gatewire.template.TemplateInspection;
import gatewire.template.TemplatePosition;
import gatewire.template.engine.StringLiteralNode;
import gatewire.template.engine.TemplateParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTExpression;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.ASTText;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * Inspects a template without rendering it: visits the nodes of the parsed template and passes each
 * to the scans.
 */
public final class TemplateScan {

  private final List<TemplateFinding> findings = new ArrayList<>();
  private final OverrideScan overrides = new OverrideScan();
  private final InputScan input = new InputScan();
  private final WholeBodyScan wholeBody = new WholeBodyScan();
  private final DirectiveScan directives = new DirectiveScan();
  private final VariableScan variables = new VariableScan();
  private final StageVariableScan stageVariables = new StageVariableScan();
  private final boolean isJson;
  private boolean withinString;
  private boolean withinCondition;

  private TemplateScan(boolean isJson) {
    this.isJson = isJson;
  }

  /** Returns the findings of a template; only the syntax error if it does not parse. */
  public static TemplateInspection inspect(String source) {
    Node tree;
    try {
      tree = TemplateParser.parse(source);
    } catch (TemplateParser.SyntaxException e) {
      TemplateFinding broken =
          new TemplateFinding(Kind.SYNTAX, e.error().position(), e.error().problem());
      return new TemplateInspection(List.of(broken), Set.of(), Set.of());
    }
    TemplateScan scan = new TemplateScan(isJson(source));
    scan.visitPrinted(tree);
    return new TemplateInspection(
        scan.allFindings(), scan.stageVariables.needed(), scan.overrides.paths());
  }

  private List<TemplateFinding> allFindings() {
    return Stream.of(
            findings.stream(),
            overrides.findings(),
            directives.findings().stream(),
            variables.findings())
        .flatMap(found -> found)
        .distinct()
        .sorted(
            Comparator.comparingInt((TemplateFinding each) -> each.position().line())
                .thenComparingInt(each -> each.position().column()))
        .toList();
  }

  /** Whether the first line that is not a directive or comment starts like JSON. */
  private static boolean isJson(String source) {
    return source
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .findFirst()
        .filter(line -> line.startsWith("{") || line.startsWith("["))
        .isPresent();
  }

  /** Visits a node that is printed to the output. */
  private void visitPrinted(Node node) {
    if (node instanceof ASTText text) {
      readQuotes(text.getCtext());
    } else if (node instanceof ASTReference reference) {
      if (isJson && withinString) {
        input.visitWithinString(reference).ifPresent(findings::add);
        EscapeScan.visitWithinString(reference)
            .filter(escaped -> !input.isOfConsole(reference))
            .ifPresent(findings::add);
      } else if (isJson) {
        wholeBody.visitPrinted(reference).ifPresent(findings::add);
      }
      visitRead(reference);
    } else if (node instanceof ASTSetDirective set) {
      overrides.visit(set);
      input.visit(set);
      wholeBody.visit(set);
      variables.visit(set);
      stageVariables.visit(set);
      visitReadBelow(set);
    } else if (node instanceof ASTIfStatement branches) {
      visitBranches(branches);
    } else {
      if (node instanceof ASTDirective directive) {
        input.visit(directive);
        directives.visit(directive);
        variables.visit(directive);
      }
      visitPrintedBelow(node);
    }
  }

  private void visitPrintedBelow(Node node) {
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      Node child = node.jjtGetChild(i);
      boolean isArgument = node instanceof ASTDirective && !(child instanceof ASTBlock);
      if (child instanceof ASTExpression) {
        visitCondition(child);
      } else if (isArgument) {
        visitRead(child);
      } else {
        visitPrinted(child);
      }
    }
  }

  /** Visits the branches; each starts at the same place in the JSON. */
  private void visitBranches(Node branches) {
    boolean before = withinString;
    for (int i = 0; i < branches.jjtGetNumChildren(); i++) {
      withinString = before;
      if (i == 0) {
        visitCondition(branches.jjtGetChild(i));
      } else {
        visitPrinted(branches.jjtGetChild(i));
      }
    }
  }

  /** Visits a condition, which may read values that do not exist. */
  private void visitCondition(Node condition) {
    withinCondition = true;
    visitRead(condition);
    withinCondition = false;
  }

  /** Visits a node that is evaluated. */
  private void visitRead(Node node) {
    if (node instanceof ASTReference reference) {
      variables.visit(reference, withinCondition);
      stageVariables.visit(reference, withinCondition);
      problem(ReferencePath.of(reference))
          .ifPresent(
              problem ->
                  findings.add(
                      new TemplateFinding(
                          Kind.UNKNOWN_MEMBER,
                          new TemplatePosition(reference.getLine(), reference.getColumn()),
                          problem)));
    } else if (node instanceof StringLiteralNode text) {
      text.inserted().ifPresent(this::visitRead);
    }
    visitReadBelow(node);
  }

  private void visitReadBelow(Node node) {
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      visitRead(node.jjtGetChild(i));
    }
  }

  private static Optional<String> problem(ReferencePath path) {
    boolean hasMember = !path.members().isEmpty();
    boolean hasCall = !path.calls().isEmpty();
    return switch (path.root()) {
      case "context" -> hasMember ? KnownMembers.problemOfContext(path.path()) : Optional.empty();
      case "input" ->
          hasMember
              ? KnownMembers.problemOfInputProperty(path.members().get(0))
              : hasCall ? KnownMembers.problemOfInputMethod(path.calls().get(0)) : Optional.empty();
      case "util" ->
          hasMember
              ? KnownMembers.problemOfUtil(path.members().get(0))
              : hasCall ? KnownMembers.problemOfUtil(path.calls().get(0)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private void readQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && withinString) {
        i++;
      } else if (c == '"') {
        withinString = !withinString;
      }
    }
  }
}
