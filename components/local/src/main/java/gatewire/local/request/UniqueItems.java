package gatewire.local.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The keyword {@code uniqueItems} with hash codes that clients cannot predict. With the items' own
 * hash codes, an array of 250,000 strings that all have the same one needs 30 billion comparisons.
 *
 * @param validator reports an array with duplicates
 */
record UniqueItems(KeywordValidator validator) implements KeywordValidator {

  private static final int SECRET = ThreadLocalRandom.current().nextInt() | 1;

  /** An array with a duplicate, whose report does not depend on the items. */
  private static final ArrayNode DUPLICATES = JsonNodeFactory.instance.arrayNode().add(0).add(0);

  @Override
  public String getKeyword() {
    return validator.getKeyword();
  }

  @Override
  public SchemaLocation getSchemaLocation() {
    return validator.getSchemaLocation();
  }

  @Override
  public void validate(ExecutionContext context, JsonNode node, JsonNode root, NodePath location) {
    if (!node.isArray()) {
      return;
    }
    if (context instanceof BoundedValidation bounded) {
      bounded.charge(node);
    }
    Set<Item> seen = new HashSet<>();
    for (JsonNode item : node) {
      if (!seen.add(new Item(item, hash(item)))) {
        validator.validate(context, DUPLICATES, root, location);
        return;
      }
    }
  }

  private record Item(JsonNode node, int hash) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Item item && hash == item.hash && node.equals(item.node);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  private static int hash(JsonNode node) {
    int hash = node.getNodeType().name().hashCode();
    if (node.isObject()) {
      // Added, because the order of the members does not matter.
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        hash += mixed(hash(member.getKey()) * SECRET + hash(member.getValue()));
      }
    } else if (node.isArray()) {
      for (JsonNode child : node) {
        hash = mixed(hash * SECRET + hash(child));
      }
    } else {
      hash = node.isTextual() ? hash(node.textValue()) : node.hashCode();
    }
    return mixed(hash);
  }

  private static int hash(String text) {
    int hash = SECRET;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * SECRET + text.charAt(i) + 1;
      hash ^= hash >>> 15;
    }
    return hash;
  }

  private static int mixed(int hash) {
    int mixed = (hash ^ SECRET) * 0x9E3779B1;
    return mixed ^ mixed >>> 16;
  }
}
