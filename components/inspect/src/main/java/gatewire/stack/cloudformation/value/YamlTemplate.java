package gatewire.stack.cloudformation.value;

import gatewire.input.AliasBudget;
import gatewire.input.BoundedJson;
import gatewire.stack.StackException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Parses a template in YAML. A tag such as {@code !Sub} becomes the object with the function's full
 * name, {@code {"Fn::Sub": …}}. Dates stay strings, so that a policy's version does.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">Intrinsic
 *     functions</a>
 */
final class YamlTemplate {

  static final int MAX_DEPTH = 300;

  private static final String MERGE = "<<";
  private static final Set<String> WITHOUT_PREFIX = Set.of("Ref", "Condition");
  private static final Set<String> TRUE = Set.of("true", "yes", "on");
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

  private final String name;
  private final AliasBudget aliases = new AliasBudget();

  /** The nodes that are built already; empty while a node is being built. */
  private final IdentityHashMap<org.yaml.snakeyaml.nodes.Node, Optional<TemplateNode>> built =
      new IdentityHashMap<>();

  private YamlTemplate(String name) {
    this.name = name;
  }

  static TemplateNode parse(String text, String name) {
    YamlTemplate template = new YamlTemplate(name);
    try {
      org.yaml.snakeyaml.nodes.Node root =
          new Yaml(new SafeConstructor(options())).compose(new StringReader(text));
      return root == null ? new TemplateNode.Null(new Position(1, 1)) : template.build(root);
    } catch (MarkedYAMLException e) {
      throw template.invalid(e.getProblemMark(), e.getProblem());
    } catch (YAMLException e) {
      throw new StackException(
          name + ": " + String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable"));
    }
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    options.setNestingDepthLimit(MAX_DEPTH);
    return options;
  }

  private TemplateNode build(org.yaml.snakeyaml.nodes.Node node) {
    Optional<TemplateNode> known = built.get(node);
    if (known != null) {
      if (known.isPresent() && !aliases.repeat(node)) {
        throw invalid(node.getStartMark(), AliasBudget.problem());
      }
      return known.orElseThrow(() -> invalid(node.getStartMark(), "the value contains itself"));
    }
    built.put(node, Optional.empty());
    long begin = aliases.begin();
    TemplateNode value =
        function(node.getTag()).map(tag -> tagged(tag, node)).orElseGet(() -> plain(node));
    built.put(node, Optional.of(value));
    aliases.end(node, begin);
    return value;
  }

  /** Returns the name of the function that a tag such as {@code !Sub} calls. */
  private static Optional<String> function(Tag tag) {
    String text = tag.getValue();
    return text.startsWith("!") && text.length() > 1
        ? Optional.of(text.substring(1))
            .map(one -> WITHOUT_PREFIX.contains(one) ? one : "Fn::" + one)
        : Optional.empty();
  }

  private TemplateNode tagged(String function, org.yaml.snakeyaml.nodes.Node node) {
    Position position = position(node.getStartMark());
    TemplateNode argument =
        node instanceof ScalarNode scalar
            ? new TemplateNode.Scalar(scalar.getValue(), position)
            : plain(node);
    return new TemplateNode.Mapping(Map.of(function, argument), position);
  }

  private TemplateNode plain(org.yaml.snakeyaml.nodes.Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping(mapping);
    } else if (node instanceof SequenceNode sequence) {
      List<TemplateNode> elements = new ArrayList<>();
      sequence.getValue().forEach(element -> elements.add(build(element)));
      return new TemplateNode.Sequence(elements, position(node.getStartMark()));
    }
    return scalar((ScalarNode) node);
  }

  /** Builds an object. Its members have priority over merged ones. */
  private TemplateNode mapping(MappingNode node) {
    Map<String, TemplateNode> members = new LinkedHashMap<>();
    List<TemplateNode> merged = new ArrayList<>();
    for (NodeTuple entry : node.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw invalid(entry.getKeyNode().getStartMark(), "a key must be a string");
      }
      TemplateNode value = build(entry.getValueNode()).at(position(key.getStartMark()));
      if (key.getValue().equals(MERGE)) {
        merged.addAll(value.elements());
      } else if (members.put(key.getValue(), value) != null) {
        throw invalid(key.getStartMark(), "key '%s' occurs twice".formatted(key.getValue()));
      }
    }
    for (TemplateNode source : merged) {
      if (source instanceof TemplateNode.Mapping mapping) {
        mapping.members().forEach(members::putIfAbsent);
      }
    }
    return new TemplateNode.Mapping(members, position(node.getStartMark()));
  }

  private TemplateNode scalar(ScalarNode scalar) {
    Position position = position(scalar.getStartMark());
    String text = scalar.getValue();
    if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
      return new TemplateNode.Scalar(text, position);
    } else if (scalar.getTag().equals(Tag.NULL)) {
      return new TemplateNode.Null(position);
    } else if (scalar.getTag().equals(Tag.BOOL)) {
      return new TemplateNode.Scalar(TRUE.contains(text.toLowerCase(Locale.ROOT)), position);
    }
    boolean number = !scalar.getTag().equals(Tag.STR) && NUMBER.matcher(text).matches();
    if (number && text.length() > BoundedJson.MAX_DIGITS) {
      throw invalid(
          scalar.getStartMark(),
          "a number has more than %d digits".formatted(BoundedJson.MAX_DIGITS));
    }
    return new TemplateNode.Scalar(number ? (Object) new BigDecimal(text) : text, position);
  }

  private StackException invalid(Mark mark, String problem) {
    return new StackException(
        "%s, line %d, column %d: %s"
            .formatted(name, position(mark).line(), position(mark).column(), problem));
  }

  private static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
