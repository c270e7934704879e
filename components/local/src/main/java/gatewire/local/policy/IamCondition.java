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
 * @param ifExists whether the condition holds if the key has no value
 * @param key in lower case
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
 *     operators</a>
 */
record IamCondition(
    String comparison, boolean negated, boolean ifExists, String key, List<String> values) {

  private static final String IF_EXISTS = "IfExists";
  private static final String NULL = "Null";
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
   * Parses the conditions of a statement.
   *
   * @throws IllegalArgumentException if an operator is unknown
   */
  static List<IamCondition> parse(JsonNode conditions) {
    List<IamCondition> parsed = new ArrayList<>();
    conditions
        .properties()
        .forEach(
            operator ->
                operator
                    .getValue()
                    .properties()
                    .forEach(
                        key -> parsed.add(of(operator.getKey(), key.getKey(), key.getValue()))));
    return List.copyOf(parsed);
  }

  private static IamCondition of(String operator, String key, JsonNode value) {
    String name = operator.substring(operator.indexOf(':') + 1); // ForAnyValue:StringEquals
    boolean ifExists = name.endsWith(IF_EXISTS);
    String bare = ifExists ? name.substring(0, name.length() - IF_EXISTS.length()) : name;
    String comparison = bare.replace("Not", "");
    if (!COMPARISONS.contains(comparison)) {
      throw new IllegalArgumentException("condition '%s' is unknown".formatted(operator));
    }
    List<String> values = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(each -> values.add(each.asText()));
    } else {
      values.add(value.asText());
    }
    return new IamCondition(
        comparison,
        !comparison.equals(bare),
        ifExists,
        key.toLowerCase(Locale.ROOT),
        List.copyOf(values));
  }

  /**
   * Returns whether the condition holds for a request. If the key has no value, only negated
   * conditions hold.
   */
  boolean holds(Map<String, String> keys) {
    Optional<String> actual = Optional.ofNullable(keys.get(key));
    if (comparison.equals(NULL)) {
      return values.stream().anyMatch(v -> Boolean.parseBoolean(v) == actual.isEmpty());
    } else if (actual.isEmpty()) {
      return ifExists || negated;
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
