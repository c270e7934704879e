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
 * Velocity's parser with some nodes of the tree replaced: where AWS behaves like Velocity 1.x
 * ({@code null == ''}, a string is never a number), and where a node could use unlimited time or
 * memory.
 *
 * <p>Public, because Velocity instantiates it by its class name, also for each string in double
 * quotes within a template.
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
        // Starts with the last child, because the node's array would otherwise grow by one for
        // each.
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
      return new StringLiteralNode(this, literal);
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
