package gatewire.stack.cloudformation;

import gatewire.stack.cloudformation.intrinsic.AwsAccount;
import gatewire.stack.cloudformation.intrinsic.Scope;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The names in a document whose template is unknown: supplied values and pseudo parameters. */
record DocumentScope(Path file, Map<String, String> values) implements Scope {

  @Override
  public AwsAccount account() {
    return AwsAccount.of(values, "stack");
  }

  @Override
  public Optional<TemplateNode> reference(String name) {
    return supplied(name).map(TemplateNode::of);
  }

  @Override
  public Optional<TemplateNode> attribute(String resource, String attribute) {
    return Optional.empty();
  }

  @Override
  public Optional<TemplateNode> condition(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<TemplateNode> table(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<String> supplied(String name) {
    return Optional.ofNullable(values.get(name));
  }

  @Override
  public Optional<TemplateNode> include(String location) {
    return IncludedFile.read(file, location);
  }

  @Override
  public String reason(String name) {
    return "is defined by the template that includes the document";
  }
}
