package gatewire.stack.cloudformation;

import gatewire.stack.cloudformation.intrinsic.AwsAccount;
import gatewire.stack.cloudformation.intrinsic.Resolver;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The ids and attributes that resources of a template would have. Ids that AWS generates are
 * derived from logical ids, so that people recognize them.
 */
final class PhysicalNames {

  private final TemplateSections template;
  private final AwsAccount account;
  private final Resolver resolver;
  private final Set<String> begun = new HashSet<>();

  PhysicalNames(TemplateSections template, AwsAccount account, Resolver resolver) {
    this.template = template;
    this.account = account;
    this.resolver = resolver;
  }

  /** Returns the value of {@code Ref}. */
  Optional<String> id(String logicalId) {
    return template.resource(logicalId).map(resource -> id(logicalId, resource));
  }

  private String id(String logicalId, TemplateNode.Mapping resource) {
    String type = resource.text("Type").orElse("");
    if (type.equals("AWS::ApiGateway::RestApi")) {
      return apiId(logicalId);
    } else if (type.equals("AWS::Lambda::Version") || type.equals("AWS::Lambda::Alias")) {
      return version(logicalId, resource);
    }
    return PhysicalForm.of(type)
        .map(form -> fill(form.id(), name(logicalId, resource)))
        .orElse(logicalId);
  }

  /** An API's id is a part of its host name, whose case browsers do not keep. */
  static String apiId(String logicalId) {
    return logicalId.toLowerCase(Locale.ROOT);
  }

  static String rootResourceId(String apiId) {
    return apiId + "-root";
  }

  /** Returns an attribute; empty if only a deployment knows it. */
  Optional<String> attribute(String logicalId, String attribute) {
    return template.resource(logicalId).flatMap(found -> attribute(logicalId, found, attribute));
  }

  private Optional<String> attribute(
      String logicalId, TemplateNode.Mapping resource, String attribute) {
    String type = resource.text("Type").orElse("");
    Optional<String> known =
        PhysicalForm.of(type)
            .map(form -> form.attributes().get(attribute))
            .map(form -> fill(form, name(logicalId, resource)));
    if (known.isPresent()) {
      return known;
    } else if (attribute.equals("RootResourceId")) {
      return Optional.of(rootResourceId(apiId(logicalId)));
    } else if (type.startsWith("AWS::ApiGateway::") && attribute.endsWith("Id")) {
      return Optional.of(id(logicalId, resource));
    } else if (type.startsWith("AWS::") && attribute.equals("Arn")) {
      String service = type.split("::", 3)[1].toLowerCase(Locale.ROOT);
      return Optional.of(account.arn(service, logicalId));
    }
    return Optional.empty();
  }

  /** Returns the physical name of a resource. */
  String name(String logicalId) {
    return template.resource(logicalId).map(found -> name(logicalId, found)).orElse(logicalId);
  }

  private String name(String logicalId, TemplateNode.Mapping resource) {
    String type = resource.text("Type").orElse("");
    Optional<TemplateNode> given =
        PhysicalForm.of(type)
            .map(PhysicalForm::nameProperty)
            .flatMap(property -> resource.mapping("Properties").flatMap(all -> all.get(property)));
    String generated = type.equals("AWS::S3::Bucket") ? bucket(logicalId) : logicalId;
    if (given.isEmpty() || !begun.add(logicalId)) {
      return generated;
    }
    try {
      String name = resolver.resolve(given.get()).text().orElse(generated);
      return name.substring(name.lastIndexOf(':') + 1);
    } finally {
      begun.remove(logicalId);
    }
  }

  private static String bucket(String logicalId) {
    return logicalId.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
  }

  private String version(String logicalId, TemplateNode.Mapping resource) {
    TemplateNode.Mapping properties =
        resource.mapping("Properties").orElse(TemplateNode.Mapping.EMPTY);
    String function =
        properties
            .get("FunctionName")
            .flatMap(name -> resolver.resolve(name).text())
            .orElse(logicalId);
    String qualifier =
        properties.get("Name").flatMap(name -> resolver.resolve(name).text()).orElse("1");
    String arn =
        function.startsWith("arn:") ? function : account.arn("lambda", "function:" + function);
    return arn + ":" + qualifier;
  }

  private String fill(String form, String name) {
    return form.replace("{name}", name)
        .replace("{region}", account.region())
        .replace("{account}", account.accountId())
        .replace("{partition}", account.partition());
  }
}
