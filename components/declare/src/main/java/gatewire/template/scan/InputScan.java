package gatewire.template.scan;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import gatewire.template.TemplatePosition;
import java.util.Optional;
import org.apache.velocity.runtime.parser.node.ASTReference;

/** Finds values from clients and backends that are printed where they need another form. */
final class InputScan {

  private final ClientValues values;

  InputScan(ClientValues values) {
    this.values = values;
  }

  /** Checks a reference that is printed within a JSON string. */
  Optional<TemplateFinding> visitWithinString(ASTReference reference) {
    if (!values.isClientValue(reference)) {
      return Optional.empty();
    }
    ReferencePath path = ReferencePath.of(reference);
    boolean isJson = path.root().equals("input") && path.calls().contains("json");
    String problem =
        isJson
            ? "%s prints JSON that already contains quotes within a string; remove the quotes around it"
            : "%s is printed in a JSON string without escaping, and a quote in it breaks the JSON; escape it with"
                + " $util.escapeJavaScript(…).replaceAll(\"\\\\'\",\"'\")";
    return Optional.of(finding(Kind.UNESCAPED_INPUT, reference, problem));
  }

  /** Checks a reference that is printed in the body of a form. */
  Optional<TemplateFinding> visitWithinForm(ASTReference reference) {
    return values.isClientValue(reference)
        ? Optional.of(
            finding(
                Kind.UNENCODED_FORM_VALUE,
                reference,
                "%s is printed in a form body as it is, and a & or + in it breaks the parameters or adds some; encode it"
                    + " with $util.urlEncode(…)"))
        : Optional.empty();
  }

  private static TemplateFinding finding(Kind kind, ASTReference reference, String problem) {
    return new TemplateFinding(
        kind,
        new TemplatePosition(reference.getLine(), reference.getColumn()),
        problem.formatted(reference.literal()));
  }
}
