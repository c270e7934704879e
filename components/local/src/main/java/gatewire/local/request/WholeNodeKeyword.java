package gatewire.local.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;

/**
 * A keyword that compares whole nodes, such as {@code enum}. Their size is charged before, because
 * a model that refers to itself compares the inner values of a nested body again at each level.
 */
record WholeNodeKeyword(Keyword keyword) implements Keyword {

  @Override
  public String getValue() {
    return keyword.getValue();
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode node, Schema parent, SchemaContext context)
      throws Exception {
    KeywordValidator validator = keyword.newValidator(location, node, parent, context);
    return keyword.getValue().equals("uniqueItems")
        ? new UniqueItems(validator)
        : new Charged(validator);
  }

  private record Charged(KeywordValidator validator) implements KeywordValidator {

    @Override
    public String getKeyword() {
      return validator.getKeyword();
    }

    @Override
    public SchemaLocation getSchemaLocation() {
      return validator.getSchemaLocation();
    }

    @Override
    public void validate(
        ExecutionContext context, JsonNode node, JsonNode root, NodePath location) {
      if (context instanceof BoundedValidation bounded) {
        bounded.charge(node);
      }
      validator.validate(context, node, root, location);
    }
  }
}
