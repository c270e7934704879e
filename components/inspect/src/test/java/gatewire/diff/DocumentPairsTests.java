package gatewire.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.model.RestApi;
import gatewire.openapi.ApiContract;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Pairs of documents, of which each differs in one respect from a common document by a JSON merge
 * patch. Another tool judged the same pairs; {@code components/docs/diff.md} says where the two
 * disagree.
 */
class DocumentPairsTests {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> judges_pairs_of_documents() throws IOException {
    JsonNode all = pairs();
    List<DynamicTest> tests = new ArrayList<>();
    all.path("pairs")
        .fields()
        .forEachRemaining(
            pair ->
                tests.add(
                    DynamicTest.dynamicTest(
                        pair.getKey(), () -> judge(all.path("base"), pair.getValue()))));
    return tests.stream();
  }

  @Test
  void the_docs_name_each_pair_on_which_the_other_tool_disagrees() throws IOException {
    String docs = Files.readString(Path.of("components/docs/diff.md"));
    pairs()
        .path("pairs")
        .fields()
        .forEachRemaining(
            pair -> {
              boolean agrees =
                  pair.getValue().path("gatewire").equals(pair.getValue().path("openapiDiff"));
              assertThat(docs.contains("| `" + pair.getKey() + "` |"))
                  .as(pair.getKey())
                  .isEqualTo(!agrees);
            });
  }

  private static void judge(JsonNode base, JsonNode pair) {
    List<Change> changes =
        ApiDiff.between(
            List.of(version(base, pair.path("before"))),
            List.of(version(base, pair.path("after"))));

    List<String> expected = new ArrayList<>();
    pair.path("changes").forEach(one -> expected.add(one.asText()));
    assertThat(changes)
        .extracting(one -> one.impact().toString().toUpperCase(Locale.ROOT) + " " + one.sentence())
        .containsExactlyElementsOf(expected);
    assertThat(changes.stream().anyMatch(one -> one.impact() == Impact.BREAKING))
        .isEqualTo(pair.path("gatewire").asText().equals("breaking"));
  }

  private static ApiDiff.Version version(JsonNode base, JsonNode patch) {
    ApiContract contract = ApiContract.read(merged(base, patch).toString());
    RestApi.Builder api = contract.api().toBuilder();
    contract.operations().forEach(operation -> api.method(operation.method()));
    return new ApiDiff.Version(api.build(), List.of());
  }

  /** Applies a JSON merge patch (RFC 7386). */
  private static JsonNode merged(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode merged = target.isObject() ? target.deepCopy() : JSON.createObjectNode();
    patch
        .fields()
        .forEachRemaining(
            one -> {
              if (one.getValue().isNull()) {
                merged.remove(one.getKey());
              } else {
                merged.set(one.getKey(), merged(merged.path(one.getKey()), one.getValue()));
              }
            });
    return merged;
  }

  private static JsonNode pairs() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(DocumentPairsTests.class.getResourceAsStream("pairs.json"))) {
      return JSON.readTree(file);
    }
  }
}
