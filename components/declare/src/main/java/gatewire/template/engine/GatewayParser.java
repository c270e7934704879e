package gatewire.template.engine;

import java.io.Reader;
import org.apache.velocity.Template;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.StandardParser;
import org.apache.velocity.runtime.parser.node.ASTComparisonNode;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTIntegerRange;
import org.apache.velocity.runtime.parser.node.ASTMap;
import org.apache.velocity.runtime.parser.node.ASTMathNode;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTStringLiteral;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/**
 * Velocity's parser, whose tree has nodes of ours where AWS's language is the 1.x one ({@code null
 * == ''}, a text is never a number) or where a node could take any time or memory.
 *
 * <p>Public, because Velocity makes it by its class name; also for each text in double quotes
 * within a template.
 */
public final class GatewayParser extends StandardParser {

  public GatewayParser(RuntimeServices velocity) {
    super(velocity);
  }

  @Override
  public SimpleNode parse(Reader reader, Template template) throws ParseException {
    SimpleNode tree = super.parse(reader, template);
    exchangeBelow(tree);
    return tree;
  }

  private void exchangeBelow(Node node) {
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      Node child = node.jjtGetChild(i);
      exchangeBelow(child);
      Node ours = exchange(child);
      if (ours != child) {
        // From the last one: the node's array grows by one for each that comes after the others.
        for (int j = child.jjtGetNumChildren() - 1; j >= 0; j--) {
          ours.jjtAddChild(child.jjtGetChild(j), j);
          child.jjtGetChild(j).jjtSetParent(ours);
        }
        ours.jjtSetParent(node);
        node.jjtAddChild(ours, i);
      }
    }
  }

  private Node exchange(Node node) {
    if (node instanceof ASTReference reference) {
      return new ReferenceNode(this, reference);
    } else if (node instanceof ASTStringLiteral literal) {
      return new TextNode(this, literal);
    } else if (node instanceof ASTComparisonNode comparison) {
      return new ComparisonNode(this, comparison);
    } else if (node instanceof ASTMathNode math) {
      return new ArithmeticNode(this, math);
    } else if (node instanceof ASTMap map) {
      return new MapNode(this, map);
    } else if (node instanceof ASTDirective directive
        && directive.getDirectiveName().equals("stop")) {
      return new StopNode(this, directive);
    }
    return node instanceof ASTIntegerRange range ? new RangeNode(this, range) : node;
  }
}
