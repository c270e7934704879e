package gatewire.check;

import static java.util.stream.Collectors.joining;

import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.stage.StageRules;
import gatewire.model.RestApi;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The document of all rules: each description with the first finding of the example in the rule's
 * test.
 */
final class RulesDocument {

  static final Path FILE = Path.of("components", "docs", "rules.md");

  static final String REWRITE_COMMAND =
      "./mvnw -q test -Dtest=RulesDocumentTests -Dgolden.write=true";

  private static final String INTRODUCTION =
      """
      # Rules

      Gatewire checks an API with these rules before it registers any resource, and when you run `./gatewire check`. An error stops the program: AWS rejects the API, or every affected request fails. A warning does not stop it: AWS accepts the API, but it probably does not do what its author intended.

      If a warning is acceptable, suppress it and state the reason: for the whole API with `.suppress("reserved-path", "there is no custom domain")`, or for one route with `options().suppress(…)`. Errors cannot be suppressed. The evidence of a rule is a recording of AWS's behavior, AWS's documentation, public reports, or reasoning; no error is based on reasoning alone. The examples quote the message that AWS returns or logs for the same mistake, if there is one.

      This document is generated from the rules and their tests by `%s`. A test fails if it is out of date.
      """;

  private RulesDocument() {}

  static String text() {
    Map<String, Finding> examples = examples();
    String index =
        Rules.descriptions()
            .map(
                rule ->
                    "| [%s](#%s) | %s | %s |"
                        .formatted(rule.id(), rule.id(), severity(rule), cell(rule.symptom())))
            .collect(joining("\n", "\n| rule | severity | symptom |\n| --- | --- | --- |\n", "\n"));
    String sections =
        Rules.descriptions().map(rule -> section(rule, examples.get(rule.id()))).collect(joining());
    return INTRODUCTION.formatted(REWRITE_COMMAND) + index + sections;
  }

  /** Returns the first finding of each rule's example, by the id of the rule. */
  static Map<String, Finding> examples() {
    Stream<Finding> ofRules =
        Rules.all().stream()
            .flatMap(rule -> rule.examine((RestApi) call(testOf(rule), "example")).limit(1));
    Stream<Finding> ofStageRules =
        StageRules.all().stream()
            .flatMap(rule -> (Stream<?>) call(testOf(rule), "examples"))
            .map(Finding.class::cast);
    return Stream.of(
            ofRules,
            ofStageRules,
            ImportCheckTests.examples(),
            SourceCheckTests.examples(),
            ApiKeyCheckTests.examples(),
            BindingCheckTests.examples(),
            InvocationCheckTests.examples(),
            RenderingCheckTests.examples(),
            SuppressionCheckTests.examples())
        .flatMap(findings -> findings)
        .collect(Collectors.toMap(Finding::rule, finding -> finding));
  }

  private static String section(RuleDescription rule, Finding example) {
    return """

    ## %s

    %s. *Symptom:* %s *Cause:* %s *Evidence:* %s.

    ```text
    %s
    ```
    """
        .formatted(
            rule.id(),
            severity(rule).substring(0, 1).toUpperCase(Locale.ROOT) + severity(rule).substring(1),
            rule.symptom(),
            rule.cause(),
            rule.evidence(),
            example);
  }

  private static String severity(RuleDescription rule) {
    return rule.severity().name().toLowerCase(Locale.ROOT);
  }

  /** Escapes bars, which would end the table cell. */
  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private static Class<?> testOf(Object rule) {
    try {
      return Class.forName(rule.getClass().getName() + "Tests");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(rule.getClass().getSimpleName() + " has no test", e);
    }
  }

  private static Object call(Class<?> test, String name) {
    try {
      Method method = test.getDeclaredMethod(name);
      // The tests of rules are package-private.
      method.setAccessible(true);
      return method.invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          test.getSimpleName() + " needs a static method " + name + "()", e);
    }
  }
}
