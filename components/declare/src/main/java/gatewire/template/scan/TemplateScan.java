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
import java.util.Map;
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
  private final ClientValues values;
  private final InputScan input;
  private final InnerJsonScan innerJson;
  private final ConditionScan conditions = new ConditionScan();
  private final ClientPaths clientPaths;
  private final StringPropertyScan stringProperties = new StringPropertyScan();
  private final WholeBodyScan wholeBody = new WholeBodyScan();
  private final DirectiveScan directives = new DirectiveScan();
  private final VariableScan variables = new VariableScan();
  private final StageVariableScan stageVariables = new StageVariableScan();
  private final FirstOutput output;
  private boolean withinString;
  private boolean withinInnerString;
  private int backslashes;
  private boolean withinCondition;

  private TemplateScan(FirstOutput output) {
    this.output = output;
    values = output.isForm() ? ClientValues.inForm() : ClientValues.inText();
    input = new InputScan(values);
    innerJson = new InnerJsonScan(values);
    clientPaths = new ClientPaths(values);
  }

  /** Returns the findings of a template; only the syntax error if it does not parse. */
  public static TemplateInspection inspect(String source) {
    Node tree;
    try {
      tree = TemplateParser.parse(source);
    } catch (TemplateParser.SyntaxException e) {
      TemplateFinding broken =
          new TemplateFinding(Kind.SYNTAX, e.error().position(), e.error().problem());
      return new TemplateInspection(List.of(broken), Set.of(), Set.of(), Map.of(), Map.of());
    }
    TemplateScan scan = new TemplateScan(FirstOutput.of(tree));
    scan.visitPrinted(tree);
    return new TemplateInspection(
        scan.allFindings(),
        scan.stageVariables.needed(),
        scan.overrides.paths(),
        scan.clientPaths.paths(),
        scan.overrides.ofRequest());
  }

  private List<TemplateFinding> allFindings() {
    return Stream.of(
            findings.stream(),
            overrides.findings(),
            directives.findings().stream(),
            conditions.findings(),
            variables.findings())
        .flatMap(found -> found)
        .distinct()
        .sorted(
            Comparator.comparingInt((TemplateFinding each) -> each.position().line())
                .thenComparingInt(each -> each.position().column()))
        .toList();
  }

  /** Visits a node that is printed to the output. */
  private void visitPrinted(Node node) {
    if (node instanceof ASTText text) {
      readQuotes(text.getCtext());
    } else if (node instanceof ASTReference reference) {
      backslashes = 0;
      visitPrintedReference(reference);
      visitRead(reference);
    } else if (node instanceof ASTSetDirective set) {
      visitSet(set);
    } else if (node instanceof ASTIfStatement branches) {
      visitBranches(branches);
    } else {
      if (node instanceof ASTDirective directive) {
        if (output.isJson() && !withinString) {
          SeparatorScan.visit(directive).ifPresent(findings::add);
        }
        values.visit(directive);
        conditions.visit(directive);
        directives.visit(directive);
        variables.visit(directive);
      }
      visitPrintedBelow(node);
    }
  }

  private void visitPrintedReference(ASTReference reference) {
    if (output.isJson() && withinString) {
      input.visitWithinString(reference).ifPresent(findings::add);
      EscapeScan.visitWithinString(reference)
          .filter(escaped -> !values.isOfConsole(reference))
          .ifPresent(findings::add);
      if (withinInnerString) {
        innerJson.visitWithinInnerString(reference).ifPresent(findings::add);
      }
    } else if (output.isJson()) {
      wholeBody.visitPrinted(reference).ifPresent(findings::add);
    } else if (output.isForm()) {
      input.visitWithinForm(reference).ifPresent(findings::add);
    } else if (output.isOneReference()) {
      wholeBody.visitOnlyOutput(reference).ifPresent(findings::add);
    }
  }

  private void visitSet(ASTSetDirective set) {
    overrides.visit(set);
    clientPaths.visit(set);
    innerJson.visit(set);
    conditions.visit(set);
    stringProperties.visit(set);
    values.visit(set);
    wholeBody.visit(set);
    variables.visit(set);
    stageVariables.visit(set);
    visitReadBelow(set);
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
    boolean innerBefore = withinInnerString;
    for (int i = 0; i < branches.jjtGetNumChildren(); i++) {
      withinString = before;
      withinInnerString = innerBefore;
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
    conditions.visitCondition(condition);
    visitRead(condition);
    withinCondition = false;
  }

  /** Visits a node that is evaluated. */
  private void visitRead(Node node) {
    if (node instanceof ASTReference reference) {
      variables.visit(reference, withinCondition);
      stageVariables.visit(reference, withinCondition);
      stringProperties.visitRead(reference).ifPresent(findings::add);
      JsonPathScan.visitRead(reference).ifPresent(findings::add);
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

  /** Reads a part of the output; the parser splits text at each backslash. */
  private void readQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && backslashes % 2 == 0) {
        withinString = !withinString;
        withinInnerString = false;
      } else if (c == '"' && backslashes == 1) {
        withinInnerString = !withinInnerString;
      }
      backslashes = c == '\\' && withinString ? backslashes + 1 : 0;
    }
  }
}
