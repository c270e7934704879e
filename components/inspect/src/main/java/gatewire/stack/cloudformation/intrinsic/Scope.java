package gatewire.stack.cloudformation.intrinsic;

import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.Optional;

/** The names that intrinsic functions may use, with their values. */
public interface Scope {

  /** Returns where the resources would be created. */
  AwsAccount account();

  /** Returns the value of a parameter, or the id of a resource. */
  Optional<TemplateNode> reference(String name);

  /** Returns an attribute of a resource, for example {@code Arn}. */
  Optional<TemplateNode> attribute(String resource, String attribute);

  /** Returns a condition, which may itself contain functions. */
  Optional<TemplateNode> condition(String name);

  /** Returns a table of the section {@code Mappings}. */
  Optional<TemplateNode> table(String name);

  /** Returns a value that the caller supplied for any other name, such as that of an export. */
  Optional<String> supplied(String name);

  /** Returns the content of a file that is included by its location. */
  Optional<TemplateNode> include(String location);

  /** Explains why a name has no value, for example "is a parameter without a default". */
  String reason(String name);
}
