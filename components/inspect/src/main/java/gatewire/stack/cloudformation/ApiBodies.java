package gatewire.stack.cloudformation;

import gatewire.stack.StackException;
import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import gatewire.stack.cloudformation.value.TemplateNodeParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The OpenAPI documents of a template's APIs: inline, or in local files. */
final class ApiBodies {

  private final TemplateSections template;
  private final UnaryOperator<TemplateNode> resolver;
  private final List<TemplateNote> notes;
  private final Map<String, TemplateNode> byApi = new LinkedHashMap<>();
  private final Map<String, Path> files = new LinkedHashMap<>();

  ApiBodies(
      TemplateSections template, UnaryOperator<TemplateNode> resolver, List<TemplateNote> notes) {
    this.template = template;
    this.resolver = resolver;
    this.notes = notes;
  }

  /** Returns the document of a RestApi, and remembers it. */
  Optional<TemplateNode> of(TemplateResource api) {
    Optional<TemplateNode> body =
        api.get("Body")
            .flatMap(one -> inline(api, one))
            .or(() -> file(api).map(TemplateNode.class::cast));
    body.ifPresent(document -> byApi.put(api.id(), document));
    return body;
  }

  /** Returns the documents by the ids of their APIs. */
  Map<String, TemplateNode> byApi() {
    return byApi;
  }

  /** Returns the file of an API's document; the template unless the document is elsewhere. */
  Path file(String apiId) {
    return files.getOrDefault(apiId, template.file());
  }

  /** CloudFormation also accepts a body that is a string with JSON. */
  private Optional<TemplateNode> inline(TemplateResource api, TemplateNode body) {
    if (body instanceof TemplateNode.Mapping) {
      return Optional.of(body);
    }
    try {
      String place = template.place(body.position());
      return body.text()
          .map(text -> TemplateNodeParser.parse(text, place))
          .filter(TemplateNode.Mapping.class::isInstance);
    } catch (StackException e) {
      note(
          body.position(),
          "the Body of '%s' cannot be read: %s",
          api.logicalId(),
          String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<TemplateNode> file(TemplateResource api) {
    return api.get("BodyS3Location").flatMap(location -> file(api, location));
  }

  private Optional<TemplateNode> file(TemplateResource api, TemplateNode location) {
    String key = location.text().or(() -> location.text("Key")).orElse("");
    Optional<Path> file = IncludedFile.find(template.file(), key).filter(Files::isRegularFile);
    if (file.isEmpty()) {
      note(
          location.position(),
          "the document '%s' of API '%s' is not on this machine, so its methods are not read; check the document with --openapi",
          key,
          api.logicalId());
      return Optional.empty();
    }
    TemplateNode document = TemplateNodeParser.read(file.get());
    files.put(api.id(), file.get());
    TemplateNode resolved = resolver.apply(document);
    if (!resolved.equals(document)) {
      note(
          location.position(),
          "the document '%s' contains CloudFormation's functions, which only a body in the template may contain: include it with Fn::Transform and AWS::Include",
          key);
    }
    return Optional.of(resolved);
  }

  private void note(Position position, String problem, Object... arguments) {
    notes.add(template.unread(position, problem, arguments));
  }
}
