package gatewire.check;

import gatewire.check.cors.CorsRules;
import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.Severity;
import gatewire.model.Suppression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds suppressions that suppress nothing: of an unknown rule, of an error, or of a warning that
 * is not reported any more.
 */
final class SuppressionCheck {

  private static final RuleDescription UNKNOWN =
      RuleDescription.warning(
          "unknown-suppression",
          "The warning is still reported.",
          "A suppression names a rule by its id, and no rule has this id.");

  private static final RuleDescription SUPPRESSED_ERROR =
      RuleDescription.warning(
          "suppressed-error",
          "The program still stops.",
          "An error cannot be suppressed: AWS rejects the API, or every affected request fails.");

  private static final RuleDescription UNUSED =
      RuleDescription.warning(
          "unused-suppression",
          "No symptom at first; later the suppression may hide a new mistake.",
          "The suppressed mistake was corrected, or it is now at another place.");

  /** The kinds of findings that this check reports. */
  static final List<RuleDescription> DESCRIPTIONS = List.of(UNKNOWN, SUPPRESSED_ERROR, UNUSED);

  private SuppressionCheck() {}

  /**
   * Returns whether the suppression applies to the finding. Only warnings can be suppressed. A
   * suppression of a path covers each of the path's routes.
   */
  static boolean matches(Suppression suppression, Finding finding) {
    return finding.severity() == Severity.WARNING
        && finding.rule().equals(suppression.rule())
        && suppression.place().map(place -> covers(place, finding.place())).orElse(true);
  }

  private static boolean covers(String place, String found) {
    return place.equals(found) || found.startsWith("/") && place.endsWith(" " + found);
  }

  /**
   * Finds mistakes in an API's suppressions.
   *
   * @param api the API's name
   * @param findings all findings about the API, suppressed or not
   */
  static Stream<Finding> examine(
      String api, List<Suppression> suppressions, List<Finding> findings) {
    return suppressions.stream()
        .flatMap(suppression -> examine(api, suppression, findings).stream());
  }

  private static Optional<Finding> examine(
      String api, Suppression suppression, List<Finding> findings) {
    String place = suppression.place().orElse("API '" + api + "'");
    Optional<Severity> severity =
        Rules.descriptions()
            .filter(description -> description.id().equals(suppression.rule()))
            .map(RuleDescription::severity)
            .findFirst();
    if (severity.isEmpty()) {
      return Optional.of(
          UNKNOWN
              .finding(place)
              .problem("there is no rule '%s' to suppress", suppression.rule())
              .fix("use the id that is shown before the warning"));
    } else if (severity.get() == Severity.ERROR) {
      return Optional.of(
          SUPPRESSED_ERROR
              .finding(place)
              .problem("'%s' finds errors, which cannot be suppressed", suppression.rule())
              .fix("drop the suppression"));
    }
    return isAboutContext(suppression.rule())
            || findings.stream().anyMatch(finding -> matches(suppression, finding))
        ? Optional.empty()
        : Optional.of(
            UNUSED
                .finding(place)
                .problem("there is no warning of '%s' to suppress", suppression.rule())
                .fix("drop the suppression"));
  }

  /**
   * Returns whether the rule is about stages, API keys, reading a document or template, or the
   * number of origins. Such a warning may occur in one stack and not in another, so its suppression
   * may be unused.
   */
  private static boolean isAboutContext(String rule) {
    return rule.equals(CorsRules.LEFT_TO_BACKEND)
        || Stream.of(
                StageCheck.DESCRIPTIONS,
                ApiKeyCheck.DESCRIPTIONS,
                ImportCheck.DESCRIPTIONS,
                SourceCheck.DESCRIPTIONS)
            .flatMap(List::stream)
            .anyMatch(description -> description.id().equals(rule));
  }
}
