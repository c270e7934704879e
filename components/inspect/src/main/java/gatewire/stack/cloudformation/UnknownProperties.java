package gatewire.stack.cloudformation;

import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.ArrayList;
import java.util.List;

/** Finds properties that a resource of API Gateway does not have, most often misspelt ones. */
final class UnknownProperties {

  private final TemplateSections template;
  private final List<TemplateNote> notes = new ArrayList<>();

  private UnknownProperties(TemplateSections template) {
    this.template = template;
  }

  static List<TemplateNote> in(TemplateSections template) {
    UnknownProperties found = new UnknownProperties(template);
    template.section("Resources").members().forEach(found::examine);
    return found.notes;
  }

  private void examine(String logicalId, TemplateNode resource) {
    String type = resource.text("Type").orElse("");
    examine(
        "resource '%s' (%s)".formatted(logicalId, type),
        type,
        resource.get("Properties").orElse(TemplateNode.Mapping.EMPTY),
        PropertyNames.of(type));
  }

  private void examine(String owner, String type, TemplateNode object, List<String> names) {
    if (names.isEmpty()
        || !(object instanceof TemplateNode.Mapping properties)
        || isCall(properties)) {
      return;
    }
    properties
        .members()
        .forEach(
            (name, value) -> {
              if (!names.contains(name)) {
                notes.add(note(owner, name, value, names));
              }
              // Integration responses are in the integration, their names are those of the method.
              for (TemplateNode inner : value.elements()) {
                examine(name + " of " + owner, type, inner, PropertyNames.of(type, name));
              }
            });
  }

  private static boolean isCall(TemplateNode.Mapping object) {
    return object.members().keySet().stream()
        .anyMatch(name -> name.equals("Ref") || name.startsWith("Fn::"));
  }

  private TemplateNote note(String owner, String name, TemplateNode value, List<String> names) {
    return new TemplateNote(
        template.location(value.position()),
        TemplateNote.Kind.UNKNOWN_PROPERTY,
        "%s has the property '%s', which CloudFormation does not document (documented: %s)"
            .formatted(owner, name, String.join(", ", names)));
  }
}
