package gatewire.check.response;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.HeaderNames;
import gatewire.check.rule.MethodTemplate;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.RestApi;
import gatewire.model.StatusCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds headers that a method response declares and that no integration response of its status
 * maps.
 *
 * <p>Evidence: AWS's documentation. A header of a method response gets its value only from a
 * mapping of the integration response.
 */
final class UnmappedResponseHeader implements Rule {

  /** Headers that API Gateway sends without a mapping. */
  private static final Set<String> SENT_ANYWAY =
      Set.of(
          "content-type",
          "content-length",
          "connection",
          "date",
          "x-amz-apigw-id",
          "x-amzn-requestid",
          "x-amzn-trace-id");

  private static final String OVERRIDES = "responseOverride";

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "unmapped-response-header",
        "Clients never get the header.",
        "A header needs two parts: the MethodResponse declares it, and the IntegrationResponse maps it.",
        Evidence.documented("Parameter mapping reference"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    boolean compresses = api.minimumCompressionSize().isPresent();
    return api.methods().stream()
        .filter(method -> !method.integration().type().isProxy())
        .flatMap(method -> examine(method, compresses));
  }

  private Stream<Finding> examine(Method method, boolean compresses) {
    String templates = overridingTemplates(method);
    Map<StatusCode, List<String>> unmapped = new LinkedHashMap<>();
    for (MethodResponse declared : method.responses()) {
      List<String> headers =
          declared.headers().stream()
              .filter(header -> !isSentAnyway(header, compresses))
              .filter(header -> !templates.contains(header.toLowerCase(Locale.ROOT)))
              .filter(header -> isUnmapped(method, declared.status(), header))
              .toList();
      if (!headers.isEmpty()) {
        unmapped.put(declared.status(), headers);
      }
    }
    return unmapped.isEmpty() ? Stream.empty() : Stream.of(describe(finding(method), unmapped));
  }

  private static boolean isSentAnyway(String header, boolean compresses) {
    String name = header.toLowerCase(Locale.ROOT);
    return SENT_ANYWAY.contains(name) || (compresses && name.equals("content-encoding"));
  }

  /**
   * Returns whether the status has integration responses and each of them leaves the header out.
   */
  private static boolean isUnmapped(Method method, StatusCode status, String header) {
    var responses =
        method.integration().responses().stream()
            .filter(response -> response.status().equals(status))
            .toList();
    return !responses.isEmpty()
        && responses.stream()
            .noneMatch(response -> HeaderNames.contains(response.headers().keySet(), header));
  }

  /** Returns the templates that override a response, which may also set headers. */
  private static String overridingTemplates(Method method) {
    return MethodTemplate.of(method)
        .map(MethodTemplate::text)
        .filter(text -> text.contains(OVERRIDES))
        .map(text -> text.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("\n"));
  }

  private static Finding describe(Finding finding, Map<StatusCode, List<String>> unmapped) {
    String places =
        unmapped.entrySet().stream()
            .map(one -> "method response %s declares %s".formatted(one.getKey(), one.getValue()))
            .collect(Collectors.joining(", "));
    return finding
        .problem("%s, but no integration response maps them, so clients never get them", places)
        .fix(
            "map each header on the integration response of the same status, or remove its declaration");
  }
}
