package gatewire.stack.cloudformation;

import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.List;
import java.util.Set;

/** Finds the permissions of functions in a template, and parts that may add permissions. */
final class TemplatePermissions {

  private static final String PERMISSION = "AWS::Lambda::Permission";

  /** Types of resources that may give a function permissions that the template does not show. */
  private static final Set<String> UNREAD =
      Set.of(
          "AWS::Serverless::Connector",
          "AWS::Serverless::Application",
          "AWS::CloudFormation::Stack",
          "AWS::CloudFormation::CustomResource");

  /** Macros of AWS that add no permissions besides those that are read. */
  private static final List<String> READ_MACROS =
      List.of("AWS::Serverless-", "AWS::LanguageExtensions", "AWS::SecretsManager-");

  private TemplatePermissions() {}

  static boolean isPermission(TemplateNode resource) {
    return resource.text("Type").filter(PERMISSION::equals).isPresent();
  }

  /** Returns whether a part that is not read may contain permissions. */
  static boolean mayBeElsewhere(TemplateSections template) {
    boolean hasMacro =
        template.root().get("Transform").stream()
            .flatMap(all -> all.elements().stream())
            .anyMatch(macro -> !isRead(macro));
    return hasMacro
        || template.section("Resources").members().entrySet().stream()
            .anyMatch(entry -> isUnread(entry.getKey(), entry.getValue()));
  }

  private static boolean isRead(TemplateNode macro) {
    String name = macro.text().or(() -> macro.text("Name")).orElse("");
    return READ_MACROS.stream().anyMatch(name::startsWith);
  }

  private static boolean isUnread(String logicalId, TemplateNode resource) {
    String type = resource.text("Type").orElse("");
    return logicalId.startsWith("Fn::")
        || UNREAD.contains(type)
        || type.startsWith("Custom::")
        || type.endsWith("::MODULE")
        || resource.get("Connectors").isPresent();
  }
}
