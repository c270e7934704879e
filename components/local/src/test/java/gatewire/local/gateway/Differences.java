package gatewire.local.gateway;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import gatewire.local.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Compares messages with the expectations of a case. An unknown expectation counts as a difference,
 * so that none is ignored silently.
 */
final class Differences {

  private final List<String> found = new ArrayList<>();

  List<String> found() {
    return found;
  }

  void note(String difference) {
    found.add(difference);
  }

  /** Compares header values exactly and names without case; repeated headers are joined first. */
  void headers(JsonNode want, HttpHeaders headers) {
    want.properties()
        .forEach(
            header -> {
              JsonNode value = header.getValue();
              String wanted =
                  value.isArray() ? joined(value).collect(joining(", ")) : value.asText();
              String got = value(headers, header.getKey());
              if (!got.replaceAll(",\\s*", ", ").equals(wanted.replaceAll(",\\s*", ", "))) {
                note("header %s is '%s', wanted '%s'".formatted(header.getKey(), got, wanted));
              }
            });
  }

  void present(JsonNode names, HttpHeaders headers) {
    names.forEach(
        name -> {
          if (!headers.contains(name.asText())) {
            note("header " + name.asText() + " is missing");
          }
        });
  }

  void absent(JsonNode names, HttpHeaders headers) {
    names.forEach(
        name -> {
          if (headers.contains(name.asText())) {
            note("header " + name.asText() + " is unexpected");
          }
        });
  }

  void headerPatterns(JsonNode patterns, HttpHeaders headers) {
    patterns
        .properties()
        .forEach(
            each -> {
              String got = value(headers, each.getKey());
              if (!Pattern.compile(each.getValue().asText()).matcher(got).find()) {
                note("header %s is '%s', wanted %s".formatted(each.getKey(), got, each.getValue()));
              }
            });
  }

  void headerContains(JsonNode parts, HttpHeaders headers) {
    parts
        .properties()
        .forEach(
            each -> {
              String got = value(headers, each.getKey());
              if (!got.contains(each.getValue().asText())) {
                note("header %s is '%s', wanted %s".formatted(each.getKey(), got, each.getValue()));
              }
            });
  }

  /** Compares an object as JSON, and a string exactly. */
  void body(JsonNode want, byte[] body) {
    if (want.isContainerNode()) {
      json(want, body, false);
    } else {
      equal("body", want.asText(), string(body));
    }
  }

  void bodyBytes(String base64, byte[] body) {
    equal("body in Base64", base64, Base64.getEncoder().encodeToString(body));
  }

  void bodyContains(String part, byte[] body) {
    if (!string(body).contains(part)) {
      note("body lacks '%s': %s".formatted(part, string(body)));
    }
  }

  void json(JsonNode want, byte[] body, boolean subset) {
    try {
      json("$", want, GatewayCase.JSON.readTree(string(body)), subset);
    } catch (JsonProcessingException e) {
      note("body is not valid JSON: " + string(body));
    }
  }

  void absentMember(String dotted, byte[] body) {
    try {
      JsonNode node = GatewayCase.JSON.readTree(string(body));
      if (!node.at("/" + dotted.replace('.', '/')).isMissingNode()) {
        note("body member " + dotted + " is unexpected");
      }
    } catch (JsonProcessingException e) {
      note("body is not valid JSON: " + string(body));
    }
  }

  void equal(String name, Object want, Object got) {
    if (!want.equals(got)) {
      note("%s is '%s', wanted '%s'".formatted(name, got, want));
    }
  }

  private void json(String at, JsonNode want, JsonNode got, boolean subset) {
    if (want.isObject() && got.isObject()) {
      for (Map.Entry<String, JsonNode> member : want.properties()) {
        if (!got.has(member.getKey())) {
          note(at + "." + member.getKey() + " is missing");
        } else {
          json(at + "." + member.getKey(), member.getValue(), got.get(member.getKey()), subset);
        }
      }
      for (Map.Entry<String, JsonNode> member : got.properties()) {
        if (!subset && !want.has(member.getKey())) {
          note(at + "." + member.getKey() + " is unexpected");
        }
      }
    } else if (want.isArray() && got.isArray() && want.size() == got.size()) {
      for (int i = 0; i < want.size(); i++) {
        json(at + "[" + i + "]", want.get(i), got.get(i), subset);
      }
    } else if (!want.equals(got)
        && !(want.isNumber() && got.isNumber() && want.asDouble() == got.asDouble())) {
      note("%s is %s, wanted %s".formatted(at, got, want));
    }
  }

  static String value(HttpHeaders headers, String name) {
    List<String> values = new ArrayList<>();
    headers.forEach(
        (each, value) -> {
          if (each.equalsIgnoreCase(name)) {
            values.add(value);
          }
        });
    return String.join(", ", values);
  }

  private static java.util.stream.Stream<String> joined(JsonNode values) {
    List<String> strings = new ArrayList<>();
    values.forEach(value -> strings.add(value.asText()));
    return strings.stream();
  }

  private static String string(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }
}
