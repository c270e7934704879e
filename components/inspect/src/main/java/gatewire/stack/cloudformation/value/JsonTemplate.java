package gatewire.stack.cloudformation.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import gatewire.input.BoundedJson;
import gatewire.stack.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parses a template in JSON. */
final class JsonTemplate {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(YamlTemplate.MAX_DEPTH).build())
          .build();

  private final JsonParser parser;

  private JsonTemplate(JsonParser parser) {
    this.parser = parser;
  }

  static TemplateNode parse(String text, String name) {
    try (JsonParser parser = BoundedJson.parser(JSON, text)) {
      return document(parser, name);
    } catch (JsonProcessingException e) {
      throw new StackException(
          "%s, line %d: %s"
              .formatted(
                  name,
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  e.getOriginalMessage().lines().findFirst().orElse("is not JSON")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TemplateNode document(JsonParser parser, String name) throws IOException {
    try {
      parser.nextToken();
      TemplateNode root = new JsonTemplate(parser).value(position(parser));
      if (parser.nextToken() != null) {
        throw new StackException(
            "%s, line %d: there is more after the end of the document"
                .formatted(name, line(parser)));
      }
      return root;
    } catch (JsonProcessingException e) {
      throw BoundedJson.located(e, parser);
    }
  }

  private TemplateNode value(Position position) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(position);
      case START_ARRAY -> array(position);
      case VALUE_NULL -> new TemplateNode.Null(position);
      case VALUE_TRUE, VALUE_FALSE -> new TemplateNode.Scalar(parser.getBooleanValue(), position);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new TemplateNode.Scalar(new BigDecimal(parser.getText()), position);
      default -> new TemplateNode.Scalar(parser.getText(), position);
    };
  }

  private TemplateNode object(Position position) throws IOException {
    Map<String, TemplateNode> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Position namePosition = position(parser);
      parser.nextToken();
      members.put(name, value(namePosition));
    }
    return new TemplateNode.Mapping(members, position);
  }

  private TemplateNode array(Position position) throws IOException {
    List<TemplateNode> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(position(parser)));
    }
    return new TemplateNode.Sequence(elements, position);
  }

  private static int line(JsonParser parser) {
    return position(parser).line();
  }

  private static Position position(JsonParser parser) {
    JsonLocation location = parser.currentTokenLocation();
    return new Position(location.getLineNr(), location.getColumnNr());
  }
}
