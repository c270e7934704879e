package gatewire.check.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Visits a schema and the schemas within it, and collects the keywords that JSON Schema draft 4
 * does not have and those with a wrong value.
 */
final class SchemaKeywords {

  private static final Set<String> DRAFT_4 =
      Set.of(
          ("title description default format type enum required properties patternProperties"
                  + " additionalProperties items additionalItems allOf anyOf oneOf not definitions"
                  + " dependencies multipleOf maximum exclusiveMaximum minimum exclusiveMinimum"
                  + " maxLength minLength pattern maxItems minItems uniqueItems maxProperties"
                  + " minProperties id $schema $ref")
              .split(" "));

  /** Keywords whose members are schemas with names that the author chose. */
  private static final Set<String> NAMED_SCHEMAS =
      Set.of("properties", "patternProperties", "definitions", "dependencies");

  /** Keywords whose value is a schema or a list of schemas. */
  private static final Set<String> SCHEMAS =
      Set.of("items", "additionalItems", "additionalProperties", "not", "allOf", "anyOf", "oneOf");

  /** Common keywords of newer drafts, with what draft 4 has instead. */
  private static final Map<String, String> INSTEAD =
      Map.of("const", "enum", "$id", "id", "$defs", "definitions");

  private final List<SchemaProblem> problems = new ArrayList<>();

  private SchemaKeywords() {}

  /** Returns the problems of a schema, from top to bottom. */
  static List<SchemaProblem> problems(JsonNode schema) {
    SchemaKeywords keywords = new SchemaKeywords();
    keywords.visit(schema, "");
    return keywords.problems;
  }

  private void visit(JsonNode schema, String place) {
    schema.properties().forEach(member -> visit(schema, place, member.getKey(), member.getValue()));
  }

  private void visit(JsonNode schema, String place, String keyword, JsonNode value) {
    if (!DRAFT_4.contains(keyword)) {
      // Whether AWS rejects extensions is not known.
      if (!keyword.startsWith("x-")) {
        String problem = "is not a keyword of JSON Schema draft 4" + advice(keyword);
        problems.add(new SchemaProblem(place, keyword, problem, true));
      }
      return;
    }
    KeywordValue.problem(schema, keyword, value)
        .ifPresent(problem -> problems.add(new SchemaProblem(place, keyword, problem, false)));
    visitSchemas(keyword, value, place + "/" + keyword);
  }

  private void visitSchemas(String keyword, JsonNode value, String place) {
    if (NAMED_SCHEMAS.contains(keyword) && value.isObject()) {
      value.properties().forEach(one -> visit(one.getValue(), place + "/" + one.getKey()));
    } else if (SCHEMAS.contains(keyword) && value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        visit(value.get(i), place + "/" + i);
      }
    } else if (SCHEMAS.contains(keyword)) {
      visit(value, place);
    }
  }

  private static String advice(String keyword) {
    String instead = INSTEAD.getOrDefault(keyword, "");
    if (instead.isEmpty()) {
      instead =
          DRAFT_4.stream()
              .filter(known -> isSimilar(keyword, known))
              .sorted()
              .findFirst()
              .orElse("");
    }
    return instead.isEmpty() ? "" : " (write %s)".formatted(instead);
  }

  /** Whether a keyword is probably a misspelling of another: they differ in few letters. */
  private static boolean isSimilar(String keyword, String known) {
    if (keyword.equalsIgnoreCase(known)) {
      return true;
    }
    int start = 0;
    int shorter = Math.min(keyword.length(), known.length());
    while (start < shorter && keyword.charAt(start) == known.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && keyword.charAt(keyword.length() - 1 - end) == known.charAt(known.length() - 1 - end)) {
      end++;
    }
    int different = Math.max(keyword.length(), known.length()) - start - end;
    return different <= 3 && start >= 3;
  }
}
