package gatewire.check.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gatewire.model.Model;
import gatewire.model.RestApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The problems of the keywords in an API's models, grouped so that one cause gives one finding. */
final class ModelKeywords {

  /** Longer lists would hide the problem in the message. */
  private static final int MAX_PLACES = 3;

  private static final JsonMapper JSON = new JsonMapper();

  private ModelKeywords() {}

  /**
   * Returns the places of each problem: the keyword with its problem, and where it is, for example
   * {@code "Pet/properties/name"}.
   */
  static Map<SchemaProblem, List<String>> of(RestApi api, Predicate<SchemaProblem> wanted) {
    Map<SchemaProblem, List<String>> places = new LinkedHashMap<>();
    for (Model model : api.models()) {
      for (SchemaProblem problem : problems(model)) {
        if (wanted.test(problem)) {
          places
              .computeIfAbsent(
                  new SchemaProblem(
                      "", problem.keyword(), problem.problem(), problem.isUnsupported()),
                  one -> new ArrayList<>())
              .add(model.name() + problem.place());
        }
      }
    }
    return places;
  }

  /** Formats the first places, and the number of the others. */
  static String shown(List<String> places) {
    String first = places.stream().limit(MAX_PLACES).collect(Collectors.joining(", "));
    int others = places.size() - MAX_PLACES;
    return others > 0 ? first + " and " + others + " more" : first;
  }

  /** Returns the problems of a model; none if InvalidModelSchema reports the whole schema. */
  private static List<SchemaProblem> problems(Model model) {
    if (model.schema().isBlank()) {
      return List.of();
    }
    try {
      JsonNode schema = JSON.readTree(model.schema());
      return schema.isObject() ? SchemaKeywords.problems(schema) : List.of();
    } catch (JsonProcessingException e) {
      return List.of();
    }
  }
}
