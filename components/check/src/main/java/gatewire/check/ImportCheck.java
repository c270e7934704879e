package gatewire.check;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import java.util.List;

/**
 * Makes findings of the parts of a document that an import ignores. It is not a {@link
 * gatewire.check.rule.Rule}, because a model has no trace of these parts.
 */
public final class ImportCheck {

  private static final RuleDescription IGNORED =
      RuleDescription.warning(
          "import-warning",
          "A part of the document has no effect, for example the authorization of a route.",
          "An import of an OpenAPI document continues without the parts that API Gateway does not support or cannot read.",
          Evidence.recorded("LocalStack's recordings of imports"));

  /** The kinds of findings that this check reports. */
  static final List<RuleDescription> DESCRIPTIONS = List.of(IGNORED);

  private ImportCheck() {}

  /**
   * Returns the finding about an ignored part.
   *
   * @param place where it is in the document
   * @param text what is ignored and why
   */
  public static Finding ignored(String place, String text) {
    return IGNORED.finding(place.isEmpty() ? "the document" : place).problem("%s", text);
  }
}
