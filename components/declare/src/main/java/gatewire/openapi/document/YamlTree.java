package gatewire.openapi.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.input.AliasBudget;
import gatewire.input.BoundedJson;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Converts a YAML document to JSON. It supports anchors and merge keys. Keys become strings, for
 * example the status {@code 200}. Only numbers and booleans of JSON are converted; other scalars,
 * such as dates, stay strings.
 *
 * <p>It calls the YAML library of Jackson directly, because Jackson's tree reader reads an alias as
 * a string with its name.
 */
final class YamlTree {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String MERGE = "<<";
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Pattern DECIMAL =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final Pattern BOOLEAN = Pattern.compile("(?i)true|false");

  /**
   * The nodes that are built already, so that an anchored value is built only once; empty while the
   * value is being built.
   */
  private final IdentityHashMap<Node, Optional<JsonNode>> built = new IdentityHashMap<>();

  private final AliasBudget aliases = new AliasBudget();
  private final ReadProblems problems;

  private YamlTree(ReadProblems problems) {
    this.problems = problems;
  }

  static JsonNode read(String text, ReadProblems problems) {
    try {
      Node document = new Yaml(new SafeConstructor(options())).compose(new StringReader(text));
      return document == null ? NODES.missingNode() : new YamlTree(problems).build(document);
    } catch (MarkedYAMLException e) {
      throw invalid(e.getProblemMark(), e.getProblem());
    } catch (YAMLException e) {
      throw new InvalidDocumentException(
          String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable"));
    }
  }

  /**
   * Returns options without a limit on aliases, because a large document may use an anchor for each
   * of its routes.
   */
  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    options.setNestingDepthLimit(500);
    return options;
  }

  private JsonNode build(Node node) {
    Optional<JsonNode> known = built.get(node);
    if (known != null) {
      if (known.isPresent() && !aliases.repeat(node)) {
        throw invalid(node.getStartMark(), AliasBudget.problem());
      }
      return known.orElseThrow(() -> invalid(node.getStartMark(), "The value contains itself"));
    }
    built.put(node, Optional.empty());
    long begin = aliases.begin();
    if (!node.getTag().startsWith(Tag.PREFIX)) {
      throw invalid(
          node.getStartMark(),
          "Tag '%s' is not a standard tag of YAML; CloudFormation's functions have no value here, write the value instead"
              .formatted(node.getTag()));
    }
    JsonNode value =
        node instanceof MappingNode mapping
            ? object(mapping)
            : node instanceof SequenceNode sequence ? array(sequence) : scalar((ScalarNode) node);
    built.put(node, Optional.of(value));
    aliases.end(node, begin);
    return value;
  }

  private JsonNode array(SequenceNode sequence) {
    ArrayNode array = NODES.arrayNode();
    sequence.getValue().forEach(element -> array.add(build(element)));
    return array;
  }

  /**
   * Converts an object. Its members have priority over merged ones, and the first of several merged
   * objects over the others.
   */
  private JsonNode object(MappingNode mapping) {
    ObjectNode object = NODES.objectNode();
    List<JsonNode> merged = new ArrayList<>();
    for (NodeTuple member : mapping.getValue()) {
      String name = name(member.getKeyNode());
      JsonNode value = build(member.getValueNode());
      if (name.equals(MERGE) && value.isObject()) {
        merged.add(value);
      } else if (name.equals(MERGE) && value.isArray()) {
        value.forEach(merged::add);
      } else if (object.replace(name, value) != null) {
        Mark mark = member.getKeyNode().getStartMark();
        problems.duplicate(where(mark) + "Duplicate field '" + name + "'");
      }
    }
    merged.forEach(
        source -> source.properties().forEach(m -> object.putIfAbsent(m.getKey(), m.getValue())));
    return object;
  }

  private static String name(Node key) {
    if (key instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw invalid(key.getStartMark(), "A key must be a string");
  }

  private static JsonNode scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return NODES.nullNode();
    } else if (tag.equals(Tag.STR) || scalar.getScalarStyle() != ScalarStyle.PLAIN) {
      return NODES.textNode(text);
    } else if (tag.equals(Tag.BOOL) && BOOLEAN.matcher(text).matches()) {
      return NODES.booleanNode(Boolean.parseBoolean(text));
    } else if (text.length() > BoundedJson.MAX_DIGITS && DECIMAL.matcher(text).matches()) {
      throw invalid(
          scalar.getStartMark(),
          "A number has more than %d digits".formatted(BoundedJson.MAX_DIGITS));
    } else if (INTEGER.matcher(text).matches()) {
      return NODES.numberNode(new BigInteger(text));
    }
    if (!DECIMAL.matcher(text).matches()) {
      return NODES.textNode(text);
    } else if (BoundedJson.isTooLarge(text)) {
      throw invalid(
          scalar.getStartMark(),
          "A number has an exponent of more than " + BoundedJson.MAX_EXPONENT);
    }
    return NODES.numberNode(new BigDecimal(text));
  }

  private static InvalidDocumentException invalid(Mark mark, String problem) {
    return new InvalidDocumentException(where(mark) + problem);
  }

  private static String where(Mark mark) {
    return "Line %d, column %d: ".formatted(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
