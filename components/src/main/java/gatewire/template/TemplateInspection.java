package gatewire.template;

import gatewire.template.TemplateFinding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.velocity.Template;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTExpression;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.ASTText;
import org.apache.velocity.runtime.parser.node.Node;

/** A look at a template without rendering it. */
public final class TemplateInspection {

  private final List<TemplateFinding> findings = new ArrayList<>();
  private final OverrideScan overrides = new OverrideScan();
  private final InputScan input = new InputScan();
  private final DirectiveScan directives = new DirectiveScan();
  private final boolean isJson;
  private boolean withinString;

  private TemplateInspection(boolean isJson) {
    this.isJson = isJson;
  }

  /** What is wrong with a template, from top to bottom; of one that does not parse that alone. */
  public static List<TemplateFinding> of(String text) {
    Node tree;
    try {
      tree = SyntaxErrors.parse(text, new Template());
    } catch (SyntaxErrors.Found found) {
      return List.of(
          new TemplateFinding(Kind.SYNTAX, found.error().position(), found.error().problem()));
    }
    TemplateInspection inspection = new TemplateInspection(isJson(text));
    inspection.visitPrinted(tree);
    inspection.overrides.findings().forEach(inspection.findings::add);
    inspection.findings.addAll(inspection.directives.findings());
    return inspection.findings.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt((TemplateFinding each) -> each.position().line())
                .thenComparingInt(each -> each.position().column()))
        .toList();
  }

  /** Whether its first line that is no directive or comment starts like JSON. */
  private static boolean isJson(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .findFirst()
        .filter(line -> line.startsWith("{") || line.startsWith("["))
        .isPresent();
  }

  /** Look at a node whose text goes to the output. */
  private void visitPrinted(Node node) {
    if (node instanceof ASTText text) {
      readQuotes(text.getCtext());
    } else if (node instanceof ASTReference reference) {
      if (isJson && withinString) {
        input.visitWithinString(reference).ifPresent(findings::add);
        EscapeScan.visitWithinString(reference).ifPresent(findings::add);
      }
      visitRead(reference);
    } else if (node instanceof ASTSetDirective set) {
      overrides.visit(set);
      input.visit(set);
      visitReadBelow(set);
    } else if (node instanceof ASTIfStatement branches) {
      visitBranches(branches);
    } else {
      if (node instanceof ASTDirective directive) {
        input.visit(directive);
        directives.visit(directive);
      }
      visitPrintedBelow(node);
    }
  }

  private void visitPrintedBelow(Node node) {
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      Node child = node.jjtGetChild(i);
      boolean isArgument = node instanceof ASTDirective && !(child instanceof ASTBlock);
      if (isArgument || child instanceof ASTExpression) {
        visitRead(child);
      } else {
        visitPrinted(child);
      }
    }
  }

  /** Each branch goes on from the same place in the JSON. */
  private void visitBranches(Node branches) {
    boolean before = withinString;
    for (int i = 0; i < branches.jjtGetNumChildren(); i++) {
      withinString = before;
      if (i == 0) {
        visitRead(branches.jjtGetChild(i));
      } else {
        visitPrinted(branches.jjtGetChild(i));
      }
    }
  }

  /** Look at a node that is evaluated. */
  private void visitRead(Node node) {
    if (node instanceof ASTReference reference) {
      problem(ReferencePath.of(reference))
          .ifPresent(
              problem ->
                  findings.add(
                      new TemplateFinding(
                          Kind.UNKNOWN_MEMBER,
                          new TemplatePosition(reference.getLine(), reference.getColumn()),
                          problem)));
    } else if (node instanceof TextNode text) {
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
