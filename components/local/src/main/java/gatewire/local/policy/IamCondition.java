package gatewire.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import gatewire.local.http.Wildcards;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A condition of a policy's statement, such as {@code IpAddress}, {@code aws:SourceIp} and ranges.
 *
 * @param comparison the operator without its negation, for example {@code StringEquals}
 * @param whenAbsent whether the condition holds if the key has no value
 * @param key in lower case
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
 *     operators</a>
 */
record IamCondition(
    String comparison, boolean negated, boolean whenAbsent, String key, List<String> values) {

  private static final String IF_EXISTS = "IfExists";
  private static final String NULL = "Null";
  private static final String FOR_ALL = "ForAllValues";
  private static final Set<String> QUALIFIERS = Set.of(FOR_ALL, "ForAnyValue");

  /** The operators that have a negation, with its name. */
  private static final Map<String, String> NEGATIONS =
      Map.of(
          "StringNotEquals", "StringEquals",
          "StringNotEqualsIgnoreCase", "StringEqualsIgnoreCase",
          "StringNotLike", "StringLike",
          "ArnNotEquals", "ArnEquals",
          "ArnNotLike", "ArnLike",
          "NotIpAddress", "IpAddress",
          "NumericNotEquals", "NumericEquals",
          "DateNotEquals", "DateEquals");

  private static final Set<String> COMPARISONS =
      Set.of(
          "StringEquals",
          "StringEqualsIgnoreCase",
          "StringLike",
          "ArnEquals",
          "ArnLike",
          "IpAddress",
          "Bool",
          NULL,
          "NumericEquals",
          "NumericLessThan",
          "NumericLessThanEquals",
          "NumericGreaterThan",
          "NumericGreaterThanEquals",
          "DateEquals",
          "DateLessThan",
          "DateLessThanEquals",
          "DateGreaterThan",
          "DateGreaterThanEquals");

  /**
   * Parses the conditions of a statement. A condition that is not an object must not be ignored,
   * because the statement would then apply to every request.
   *
   * @param conditions missing if the statement has no conditions
   * @throws IllegalArgumentException if an operator is unknown or a part has another type
   */
  static List<IamCondition> parse(JsonNode conditions) {
    if (conditions.isMissingNode()) {
      return List.of();
    }
    List<IamCondition> parsed = new ArrayList<>();
    for (Map.Entry<String, JsonNode> operator : members(conditions, "Condition")) {
      for (Map.Entry<String, JsonNode> key : members(operator.getValue(), operator.getKey())) {
        parsed.add(of(operator.getKey(), key.getKey(), key.getValue()));
      }
    }
    return List.copyOf(parsed);
  }

  private static Set<Map.Entry<String, JsonNode>> members(JsonNode value, String name) {
    if (!value.isObject()) {
      throw new IllegalArgumentException("%s is not an object".formatted(name));
    }
    return value.properties();
  }

  private static IamCondition of(String operator, String key, JsonNode value) {
    int colon = operator.indexOf(':');
    String qualifier = operator.substring(0, Math.max(0, colon));
    String name = operator.substring(colon + 1);
    boolean ifExists = name.endsWith(IF_EXISTS);
    String bare = ifExists ? name.substring(0, name.length() - IF_EXISTS.length()) : name;
    String comparison = NEGATIONS.getOrDefault(bare, bare);
    if (!COMPARISONS.contains(comparison)
        || colon >= 0 && !QUALIFIERS.contains(qualifier)
        || comparison.equals(NULL) && ifExists) {
      throw new IllegalArgumentException("condition '%s' is unknown".formatted(operator));
    }
    return new IamCondition(
        comparison,
        !comparison.equals(bare),
        whenAbsent(qualifier, ifExists, !comparison.equals(bare)),
        key.toLowerCase(Locale.ROOT),
        values(key, value));
  }

  /** An empty set of values is contained in any other, but no value of it is in any other. */
  private static boolean whenAbsent(String qualifier, boolean ifExists, boolean negated) {
    return qualifier.isEmpty() ? ifExists || negated : ifExists || qualifier.equals(FOR_ALL);
  }

  private static List<String> values(String key, JsonNode value) {
    List<String> values = new ArrayList<>();
    for (JsonNode each : value.isArray() ? value : List.of(value)) {
      if (!each.isValueNode() || each.isNull()) {
        throw new IllegalArgumentException("the value of '%s' is not a string".formatted(key));
      }
      values.add(each.asText());
    }
    return List.copyOf(values);
  }

  /** Returns whether the condition holds for a request. */
  boolean holds(Map<String, String> keys) {
    Optional<String> actual = Optional.ofNullable(keys.get(key));
    if (comparison.equals(NULL)) {
      return values.stream().anyMatch(v -> Boolean.parseBoolean(v) == actual.isEmpty());
    } else if (actual.isEmpty()) {
      return whenAbsent;
    }
    return values.stream().anyMatch(value -> matches(actual.get(), value)) != negated;
  }

  private boolean matches(String actual, String value) {
    return switch (comparison) {
      case "StringEquals" -> actual.equals(value);
      case "StringEqualsIgnoreCase", "Bool" -> actual.equalsIgnoreCase(value);
      case "StringLike", "ArnEquals", "ArnLike" -> Wildcards.ofPolicy(value).matches(actual);
      case "IpAddress" ->
          CidrBlock.parse(value).filter(range -> range.contains(actual)).isPresent();
      default -> ordered(actual, value);
    };
  }

  private boolean ordered(String actual, String value) {
    Optional<Integer> order =
        comparison.startsWith("Numeric") ? numeric(actual, value) : date(actual, value);
    return order
        .filter(
            o ->
                comparison.endsWith("LessThan") && o < 0
                    || comparison.endsWith("GreaterThan") && o > 0
                    || comparison.endsWith("LessThanEquals") && o <= 0
                    || comparison.endsWith("GreaterThanEquals") && o >= 0
                    || o == 0 && !comparison.contains("Than"))
        .isPresent();
  }

  private static Optional<Integer> numeric(String actual, String value) {
    try {
      return Optional.of(new BigDecimal(actual).compareTo(new BigDecimal(value)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> date(String actual, String value) {
    try {
      return Optional.of(instant(actual).compareTo(instant(value)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant instant(String value) {
    return value.matches("\\d{1,12}")
        ? Instant.ofEpochSecond(Long.parseLong(value))
        : Instant.parse(value);
  }
}
