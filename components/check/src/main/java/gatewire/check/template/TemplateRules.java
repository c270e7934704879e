package gatewire.check.template;

import gatewire.check.rule.Rule;
import java.util.List;

/** Rules about mapping templates. */
public final class TemplateRules {

  private static final List<Rule> ALL =
      List.of(
          new TemplateTooLarge(),
          new InvalidTemplateContentType(),
          new TemplateTypeWithParameters(),
          new InvalidTemplate(),
          new UnknownTemplateMember(),
          new UnsetTemplateVariable(),
          new PrintedObject(),
          new NeverJson(),
          new BrokenJsonBranch(),
          new InvalidJsonPath(),
          new UnknownDirective(),
          new LongLoop(),
          new OverriddenTwice(),
          new LateRequestOverride(),
          new UnusedPathOverride(),
          new EmptyObjectKey(),
          new UnescapedInput(),
          new EscapedApostrophe(),
          new EscapedOnce(),
          new UnencodedFormValue(),
          new FormContentType(),
          new ConditionOnAbsentValue(),
          new IgnoredStatusOverride(),
          new StringProperty(),
          new MissingSeparator());

  private TemplateRules() {}

  /** Returns these rules in the order of a report. */
  public static List<Rule> all() {
    return ALL;
  }
}
