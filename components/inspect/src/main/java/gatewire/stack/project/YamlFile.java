package gatewire.stack.project;

import gatewire.input.AliasBudget;
import gatewire.input.FileProblem;
import gatewire.stack.StackException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/**
 * Reads one of Pulumi's files as maps, lists and scalars. Plain scalars are interpreted as in
 * Pulumi's command line, see {@link YamlScalar}; null is an empty string.
 */
final class YamlFile {

  private final Path file;
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int values;

  private YamlFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a file whose root is a mapping; an empty file is an empty mapping.
   *
   * @throws StackException if the file cannot be read; the message contains the file and the place
   */
  static Map<String, Object> read(Path file) {
    return new YamlFile(file).read();
  }

  private Map<String, Object> read() {
    try (Reader reader = Files.newBufferedReader(file)) {
      Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
      if (root == null) {
        return Map.of();
      } else if (root instanceof MappingNode mapping) {
        return mapping(mapping);
      }
      throw problem(root.getStartMark(), "expected a mapping of keys to values");
    } catch (MarkedYAMLException e) {
      throw problem(e.getProblemMark(), e.getProblem());
    } catch (YAMLException e) {
      throw new StackException(
          "%s: %s".formatted(file.getFileName(), firstLine(String.valueOf(e.getMessage()))));
    } catch (IOException e) {
      throw new StackException(
          "%s cannot be read: %s".formatted(file.getFileName(), FileProblem.reason(e)));
    }
  }

  private Object value(Node node) {
    if (!open.add(node)) {
      throw problem(node.getStartMark(), "the value contains itself");
    }
    if (++values > AliasBudget.MAX_VALUES) {
      throw problem(node.getStartMark(), AliasBudget.problem());
    }
    Object value = valueOf(node);
    open.remove(node);
    return value;
  }

  private Object valueOf(Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping(mapping);
    } else if (node instanceof SequenceNode sequence) {
      List<Object> list = new ArrayList<>();
      sequence.getValue().forEach(element -> list.add(value(element)));
      return list;
    }
    ScalarNode scalar = (ScalarNode) node;
    return scalar.getScalarStyle() == ScalarStyle.PLAIN
        ? YamlScalar.resolve(scalar.getValue())
        : scalar.getValue();
  }

  private Map<String, Object> mapping(MappingNode node) {
    Map<String, Object> mapping = new LinkedHashMap<>();
    for (NodeTuple entry : node.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw problem(entry.getKeyNode().getStartMark(), "a key must be a string");
      } else if (mapping.put(key.getValue(), value(entry.getValueNode())) != null) {
        throw problem(key.getStartMark(), "key '%s' occurs twice".formatted(key.getValue()));
      }
    }
    return mapping;
  }

  /** Creates an exception with line and column, which count from one as in editors. */
  private StackException problem(Mark mark, String problem) {
    return new StackException(
        "%s, line %d, column %d: %s"
            .formatted(file.getFileName(), mark.getLine() + 1, mark.getColumn() + 1, problem));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("cannot be read");
  }
}
