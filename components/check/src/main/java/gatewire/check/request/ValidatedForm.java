package gatewire.check.request;

import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import gatewire.model.Model;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds forms that a request validator checks against a model.
 *
 * <p>Evidence: reasoned. API Gateway validates a body as JSON; a public project's test shows only
 * that a form passes under a schema without a type.
 */
final class ValidatedForm implements Rule {

  private static final Pattern TYPED = Pattern.compile("\\s*\\{(?s:.*)\"type\"\\s*:(?s:.*)");

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "validated-form",
        "Every request with a form gets 400 \"Invalid request body\".",
        "A model describes JSON, and API Gateway validates a body of each content type as JSON.");
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.methods().stream()
        .filter(
            method ->
                ValidatorWithoutEffect.validator(api, method).anyMatch(RequestValidator::body))
        .flatMap(
            method ->
                method.requestModels().entrySet().stream()
                    .filter(model -> isForm(model.getKey()) && isTyped(api, model.getValue()))
                    .map(model -> describe(method, model)));
  }

  private Finding describe(Method method, Map.Entry<String, String> model) {
    return finding(method)
        .problem(
            "the request validator checks bodies of type %s against model '%s', but a form is not JSON",
            model.getKey(), model.getValue())
        .fix(
            "remove the model of this content type, or use a request validator that checks parameters only");
  }

  private static boolean isForm(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    return type.startsWith("application/x-www-form-urlencoded")
        || type.startsWith("multipart/form-data");
  }

  private static boolean isTyped(RestApi api, String name) {
    return api.models().stream()
        .filter(model -> model.name().equals(name))
        .map(Model::schema)
        .anyMatch(schema -> TYPED.matcher(schema).matches());
  }
}
