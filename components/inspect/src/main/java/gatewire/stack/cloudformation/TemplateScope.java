package gatewire.stack.cloudformation;

import gatewire.stack.cloudformation.intrinsic.AwsAccount;
import gatewire.stack.cloudformation.intrinsic.MissingValues;
import gatewire.stack.cloudformation.intrinsic.Resolver;
import gatewire.stack.cloudformation.intrinsic.Scope;
import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of a template, with supplied values, defaults of parameters and resources. */
final class TemplateScope implements Scope {

  private final TemplateSections template;
  private final Map<String, String> values;
  private final AwsAccount account;
  private final Resolver resolver;
  private final PhysicalNames names;

  TemplateScope(TemplateSections template, Map<String, String> values, MissingValues missing) {
    this.template = template;
    this.values = values;
    this.account = AwsAccount.of(values, stackName(template.file()));
    this.resolver = new Resolver(this, missing);
    this.names = new PhysicalNames(template, account, resolver);
  }

  Resolver resolver() {
    return resolver;
  }

  PhysicalNames names() {
    return names;
  }

  @Override
  public AwsAccount account() {
    return account;
  }

  @Override
  public Optional<TemplateNode> reference(String name) {
    Optional<TemplateNode> supplied = supplied(name).map(TemplateNode::of);
    return template
        .section("Parameters")
        .mapping(name)
        .map(parameter -> parameter(name, parameter, supplied))
        .orElseGet(() -> supplied.or(() -> names.id(name).map(TemplateNode::of)));
  }

  /**
   * Returns the supplied value or the default. The default of a parameter of Systems Manager is
   * only a name. Amplify writes the parameter's own name as the default of a value that another
   * stack passes.
   */
  private static Optional<TemplateNode> parameter(
      String name, TemplateNode.Mapping parameter, Optional<TemplateNode> supplied) {
    String type = parameter.text("Type").orElse("String");
    boolean isName =
        type.startsWith("AWS::SSM::Parameter::Value")
            || parameter.text("Default").filter(name::equals).isPresent();
    Optional<TemplateNode> value =
        supplied.or(() -> isName ? Optional.empty() : parameter.get("Default"));
    boolean list = type.equals("CommaDelimitedList") || type.startsWith("List<");
    return list ? value.flatMap(TemplateNode::text).map(TemplateScope::list) : value;
  }

  private static TemplateNode list(String text) {
    List<TemplateNode> elements =
        Stream.of(text.split(",")).map(String::strip).map(TemplateNode::of).toList();
    return new TemplateNode.Sequence(elements, Position.NONE);
  }

  @Override
  public Optional<TemplateNode> attribute(String resource, String attribute) {
    return names.attribute(resource, attribute).map(TemplateNode::of);
  }

  @Override
  public Optional<TemplateNode> condition(String name) {
    return template.section("Conditions").get(name);
  }

  @Override
  public Optional<TemplateNode> table(String name) {
    return template.section("Mappings").get(name);
  }

  @Override
  public Optional<String> supplied(String name) {
    return Optional.ofNullable(values.get(name));
  }

  @Override
  public Optional<TemplateNode> include(String location) {
    return IncludedFile.read(template.file(), location);
  }

  @Override
  public String reason(String name) {
    Optional<TemplateNode.Mapping> parameter = template.section("Parameters").mapping(name);
    if (parameter.isPresent()) {
      return parameter.get().text("Type").orElse("").startsWith("AWS::SSM::")
          ? "is a parameter whose value is in Systems Manager"
          : "is a parameter without a default";
    }
    int dot = name.indexOf('.');
    return dot > 0 && template.resource(name.substring(0, dot)).isPresent()
        ? "is known only after a deployment"
        : "is neither a parameter nor a resource of the template";
  }

  private static String stackName(Path file) {
    String name = file.getFileName().toString().replaceAll("\\..*$", "");
    String word = name.replaceAll("[^A-Za-z0-9-]+", "-").replaceAll("^[^A-Za-z]+", "");
    return word.isEmpty() ? "stack" : word;
  }
}
