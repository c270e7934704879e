package gatewire.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A document as people write it, and what the checker has to find in it: whether AWS accepts it,
 * findings that must be there or must not, and the maximum number of findings.
 */
record FieldCase(JsonNode json) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> CHECKS = Set.of("accepted", "findings", "absent", "at_most");

  /** Returns the cases of public documents, and those of single constructs. */
  static Stream<FieldCase> all() {
    return Stream.of("field-check", "constructs").flatMap(FieldCase::read);
  }

  private static Stream<FieldCase> read(String file) {
    try (InputStream in = FieldCase.class.getResourceAsStream("/cases/" + file + ".json")) {
      return StreamSupport.stream(JSON.readTree(in).spliterator(), false).map(FieldCase::new);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read the cases", e);
    }
  }

  String id() {
    return json.path("id").asText();
  }

  String document() {
    return json.has("text") ? json.path("text").asText() : json.path("document").toString();
  }

  /** Returns what differs between the expectations and the findings that were printed as JSON. */
  List<String> differences(String printed) throws IOException {
    List<JsonNode> findings = new ArrayList<>();
    JSON.readTree(printed).forEach(findings::add);
    findings.removeIf(finding -> !finding.path("suppressed").isNull());
    JsonNode expect = json.path("expect");
    List<String> differences = new ArrayList<>();
    Set<String> unknown = new TreeSet<>();
    expect.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(CHECKS);
    unknown.forEach(name -> differences.add("unknown expectation " + name));
    if (expect.has("accepted")
        && expect.path("accepted").asBoolean() != findings.stream().noneMatch(FieldCase::isError)) {
      differences.add("accepted should be %s: %s".formatted(expect.path("accepted"), findings));
    }
    for (JsonNode wanted : expect.path("findings")) {
      if (findings.stream().noneMatch(finding -> isWanted(wanted, finding))) {
        differences.add("no finding is like " + wanted);
      }
    }
    for (JsonNode absent : expect.path("absent")) {
      findings.stream()
          .filter(finding -> matches(absent.asText(), finding))
          .forEach(finding -> differences.add("should be absent: " + finding));
    }
    if (findings.size() > expect.path("at_most").asInt(Integer.MAX_VALUE)) {
      differences.add("too many findings: " + findings);
    }
    return differences;
  }

  private static boolean isError(JsonNode finding) {
    return finding.path("severity").asText().equals("error");
  }

  private static boolean isWanted(JsonNode wanted, JsonNode finding) {
    String severity = wanted.path("severity").asText();
    return (severity.equals("any") || severity.equals(finding.path("severity").asText()))
        && matches(wanted.path("matches").asText(), finding);
  }

  private static boolean matches(String pattern, JsonNode finding) {
    StringBuilder text = new StringBuilder();
    for (String member : List.of("rule", "place", "problem", "aws", "fix")) {
      if (finding.path(member).isTextual()) {
        text.append(text.isEmpty() ? "" : "\n").append(finding.path(member).textValue());
      }
    }
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL).matcher(text).find();
  }
}
