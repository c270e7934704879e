package gatewire.stack.cloudformation;

import gatewire.stack.ResourceState;
import gatewire.stack.cloudformation.intrinsic.MissingValues;
import gatewire.stack.cloudformation.intrinsic.Resolver;
import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the resources of a template, each with the translator of its type. */
final class TemplateReader {

  private final TemplateSections template;
  private final Map<String, String> values;
  private final TemplateScope scope;
  private final MissingValues missing = new MissingValues();
  private final List<TemplateNote> notes = new ArrayList<>();
  private final Registrations registrations = new Registrations();
  private final ApiBodies bodies;
  private final Translators translators;

  TemplateReader(TemplateSections template, Map<String, String> values) {
    this.template = template;
    this.values = values;
    this.scope = new TemplateScope(template, values, missing);
    this.bodies = new ApiBodies(template, scope.resolver()::resolve, notes);
    ApiTranslator apis = new ApiTranslator(registrations, scope.account(), bodies);
    BackendTranslator backends =
        new BackendTranslator(registrations, scope.account(), new TemplateCode(template));
    this.translators = new Translators(registrations, apis, backends);
  }

  CloudFormationTemplate read() {
    Resolver resolver = scope.resolver();
    List<TemplateResource> read =
        template.section("Resources").members().entrySet().stream()
            .flatMap(entry -> resource(entry.getKey(), entry.getValue(), resolver).stream())
            .toList();
    read.forEach(translators::translate);
    permissions(resolver);
    template.section("Resources").members().forEach(this::noteHttpApi);
    notes.addAll(UnknownProperties.in(template));
    List<ResourceState> all = new ImportedParts(registrations, translators.apis()).complete();
    List<ResourceState> shared = SharedApis.among(all, template);
    shared.forEach(this::noteShared);
    List<ResourceState> resources = SharedApis.without(all, shared);
    TemplateLines lines = TemplateLines.of(template, read, bodies, resources);
    return new CloudFormationTemplate(
        resources,
        Stream.concat(
                missing.found().stream()
                    .map(
                        value ->
                            new TemplateNote(
                                template.location(value.position()),
                                TemplateNote.Kind.MISSING_VALUE,
                                value.describe())),
                notes.stream())
            .toList(),
        lines);
  }

  private void permissions(Resolver resolver) {
    PermissionTranslator permissions =
        new PermissionTranslator(registrations, scope.account(), this::known);
    template
        .section("Resources")
        .members()
        .forEach(
            (logicalId, resource) -> {
              if (TemplatePermissions.isPermission(resource) && exists(resource, resolver)) {
                permissions.permission(
                    logicalId, resource.mapping("Properties").orElse(TemplateNode.Mapping.EMPTY));
              }
            });
    if (TemplatePermissions.mayBeElsewhere(template)) {
      permissions.unknown("Unread");
    }
  }

  /** Returns a string; empty if a part of it is known only after a deployment. */
  private Optional<String> known(TemplateNode node) {
    MissingValues unknown = new MissingValues();
    Optional<String> text =
        new TemplateScope(template, values, unknown).resolver().resolve(node).text();
    return unknown.found().isEmpty() ? text : Optional.empty();
  }

  private void noteHttpApi(String logicalId, TemplateNode resource) {
    String type = resource.text("Type").orElse("");
    if (type.equals("AWS::Serverless::HttpApi") || type.equals("AWS::ApiGatewayV2::Api")) {
      notes.add(
          template.unread(
              resource.position(),
              "'%s' is an HTTP or WebSocket API, which is not read: only REST APIs are",
              logicalId));
    }
  }

  private void noteShared(ResourceState api) {
    if (SharedApis.hasDocument(api, template)) {
      return; // the missing document was named already
    }
    notes.add(
        template.unread(
            template.resource(api.name()).map(TemplateNode::position).orElse(Position.NONE),
            "API '%s' is not read: the template declares neither methods nor a deployment of it; read the template that does",
            api.name()));
  }

  /** Resolves a resource that is translated, unless its condition is false. */
  private Optional<TemplateResource> resource(
      String logicalId, TemplateNode node, Resolver resolver) {
    String type = node.text("Type").orElse("");
    if (!translators.reads(type) || !exists(node, resolver)) {
      return Optional.empty();
    }
    TemplateNode properties =
        node.get("Properties").map(resolver::resolve).orElse(TemplateNode.Mapping.EMPTY);
    return properties instanceof TemplateNode.Mapping mapping
        ? Optional.of(
            new TemplateResource(logicalId, type, mapping, node.position(), scope.names()))
        : Optional.empty();
  }

  private static boolean exists(TemplateNode resource, Resolver resolver) {
    return resource
        .text("Condition")
        .map(
            name ->
                new TemplateNode.Mapping(
                    Map.of("Condition", TemplateNode.of(name)), resource.position()))
        .map(resolver::isTrue)
        .orElse(true);
  }
}
