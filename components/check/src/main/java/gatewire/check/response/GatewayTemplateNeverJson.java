package gatewire.check.response;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MediaTypes;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.GatewayResponse;
import gatewire.model.RestApi;
import gatewire.template.scan.JsonOutput;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds templates of gateway responses for JSON whose output is not JSON whatever its variables
 * contain.
 *
 * <p>Evidence: AWS's documentation, by which {@code $context.error.messageString} is the message in
 * quotes; two independent reports.
 */
final class GatewayTemplateNeverJson implements Rule {

  private static final String NAME =
      "((?:context|stageVariables|method\\.request)\\.[A-Za-z0-9_.-]*[A-Za-z0-9_])";

  private static final Pattern BRACED = Pattern.compile("\\$!?\\{" + NAME + "}");
  private static final Pattern PLAIN = Pattern.compile("\\$!?" + NAME);

  private static final String MESSAGE_STRING = "context.error.messageString";

  /** The values of variables that always have the same form. */
  private static final Map<String, String> KNOWN =
      Map.of(
          MESSAGE_STRING,
          "\"Forbidden\"",
          "context.error.message",
          "Forbidden",
          "context.error.responseType",
          "ACCESS_DENIED",
          "context.requestId",
          "a-b",
          "context.extendedRequestId",
          "a-b",
          "context.httpMethod",
          "GET",
          "context.identity.sourceIp",
          "192.0.2.1",
          "context.requestTime",
          "01/Jan/2026:00:00:00 +0000",
          "context.resourcePath",
          "/pets");

  /** Values of which at least one fits in each place of JSON. */
  private static final List<String> OTHERS = List.of("1", "x", "{}", "\"x\"", "");

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "gateway-template-never-json",
        "Clients get a body that is not JSON.",
        "A template of a gateway response is text in which API Gateway replaces variables, and it does not check the result.",
        Evidence.documented("Gateway response types; two reports"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.gatewayResponses().stream()
        .flatMap(
            response ->
                response.templates().entrySet().stream()
                    .filter(template -> MediaTypes.isJson(template.getKey()))
                    .filter(template -> isNeverJson(template.getValue()))
                    .map(template -> describe(response, template.getKey(), template.getValue())));
  }

  private Finding describe(GatewayResponse response, String contentType, String template) {
    Finding finding = finding("gateway response " + response.type());
    return template.matches("(?s).*\"\\$!?\\{?context\\.error\\.messageString}?\".*")
        ? finding
            .problem(
                "the template for %s has quotes around $context.error.messageString, which has quotes already, so that it never yields JSON",
                contentType)
            .fix("remove the quotes around $context.error.messageString")
        : finding
            .problem(
                "the template for %s never yields JSON, for example it yields %s",
                contentType, substitute(template, "x").replaceAll("\\R", "\\\\n"))
            .fix(
                "correct the commas, quotes and braces, for example {\"message\":$context.error.messageString}");
  }

  private static boolean isNeverJson(String template) {
    return !template.isBlank()
        // GatewayTemplateDirective reports code.
        && !GatewayTemplateDirective.hasCode(template)
        && OTHERS.stream().noneMatch(value -> JsonOutput.isJson(substitute(template, value)));
  }

  private static String substitute(String template, String value) {
    return substitute(PLAIN, substitute(BRACED, template, value), value);
  }

  private static String substitute(Pattern variables, String template, String value) {
    return variables
        .matcher(template)
        .replaceAll(
            variable -> Matcher.quoteReplacement(KNOWN.getOrDefault(variable.group(1), value)));
  }
}
