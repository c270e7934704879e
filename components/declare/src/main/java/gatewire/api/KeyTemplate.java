package gatewire.api;

import gatewire.model.PathTemplate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key of an S3 object with path parameters of the route: {@code photos/{petId}.png}. {@code
 * {key+}} and {@code {key}} are equivalent here, because integration URIs do not support {@code +}.
 *
 * @param literals the strings before, between and after the parameters
 * @param parameters the names of the parameters, one fewer than literals
 */
record KeyTemplate(List<String> literals, List<String> parameters) {

  private static final Pattern PARAMETER = Pattern.compile("\\{([^{}+]+)\\+?}");
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  /** Parses a key. A leading slash is ignored, because S3 keys do not start with one. */
  static KeyTemplate parse(String key) {
    String text = key.startsWith("/") ? key.substring(1) : key;
    List<String> literals = new ArrayList<>();
    List<String> parameters = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(text);
    int end = 0;
    while (matcher.find()) {
      literals.add(text.substring(end, matcher.start()));
      parameters.add(matcher.group(1));
      end = matcher.end();
    }
    literals.add(text.substring(end));
    return new KeyTemplate(literals, parameters);
  }

  /** Returns the key that is used by default: the path itself. */
  static KeyTemplate of(PathTemplate path) {
    return parse(path.toString());
  }

  /** Returns the problems of this key; empty if it is valid. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (literals.stream().anyMatch(literal -> literal.contains("{") || literal.contains("}"))) {
      problems.add("a key may contain braces only around a parameter name, as in {name}");
    }
    if (parameters.isEmpty() && literals.get(0).isEmpty()) {
      problems.add("the key of an S3 object cannot be empty: set one with .key(\"…\")");
    }
    return problems;
  }

  /** Returns whether the key is empty if the parameters that may be empty are. */
  boolean isEmptyWithout(Predicate<String> mayBeEmpty) {
    return literals.stream().allMatch(String::isEmpty)
        && !parameters.isEmpty()
        && parameters.stream().allMatch(mayBeEmpty);
  }

  /** Returns the key as part of an integration URI, percent-encoded where necessary. */
  String uriPath() {
    return join(KeyTemplate::encoded, name -> "{" + name + "}");
  }

  /**
   * Returns the key as part of an ARN in a policy: {@code *} represents the values of the request.
   * {@code *}, {@code ?} and {@code $} of the key are escaped, because they have a meaning in
   * policies.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-specialchars">Special
   *     characters in policies</a>
   */
  String arnPattern() {
    return join(literal -> literal.replaceAll("[*?$]", "\\${$0}"), name -> "*");
  }

  private String join(UnaryOperator<String> literal, UnaryOperator<String> parameter) {
    StringBuilder joined = new StringBuilder(literal.apply(literals.get(0)));
    for (int i = 0; i < parameters.size(); i++) {
      joined.append(parameter.apply(parameters.get(i))).append(literal.apply(literals.get(i + 1)));
    }
    return joined.toString();
  }

  private static String encoded(String literal) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : literal.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      encoded.append(UNRESERVED.indexOf(c) >= 0 ? String.valueOf(c) : "%%%02X".formatted(b & 0xff));
    }
    return encoded.toString();
  }
}
