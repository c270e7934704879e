package gatewire.pulumi;

import static java.util.stream.Collectors.toCollection;

import com.pulumi.Context;
import com.pulumi.exceptions.RunException;
import gatewire.api.Api;
import gatewire.check.BindingCheck;
import gatewire.check.DeploymentEstimate;
import gatewire.check.RenderingCheck;
import gatewire.check.Report;
import gatewire.check.StageCheck;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Severity;
import gatewire.model.Grant;
import gatewire.model.Reference;
import gatewire.model.Stage;
import gatewire.model.StageVariable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/** Checks a declared API before the program creates any of its resources. */
public final class ApiCheck {

  /**
   * The reports by API, so that the component need not check again an API that the program has
   * checked before.
   */
  private static final Map<Api, Report> REPORTS = Collections.synchronizedMap(new WeakHashMap<>());

  private ApiCheck() {}

  private static Report report(Api api) {
    return REPORTS.computeIfAbsent(api, checked -> Report.of(checked.restApi()));
  }

  /**
   * Stops the program if the API has errors, and logs its warnings.
   *
   * <p>Call it before the program creates its first resource. {@link ApiComponent} also checks the
   * API, but at that time the program has already registered its buckets and functions.
   *
   * @throws RunException if the API has errors; the message contains all of them, and Pulumi prints
   *     it without a stack trace
   */
  public static void check(Context context, Api api) {
    warnIfLarge(context, api, Rendering.RESOURCES);
    warnOfUnsupported(context, api);
    check(context, report(api));
  }

  /**
   * Stops the program if the API or its stage has errors, and logs the warnings of both.
   *
   * @throws RunException if there are errors; the message contains all of them
   */
  public static void check(Context context, Api api, Stage stage) {
    check(context, api, stage, Rendering.RESOURCES);
  }

  /**
   * Stops the program if the API or its stage has errors, and logs the warnings of both. Also logs
   * a warning if the API is rendered as one resource for each object and is so large that a
   * deployment would be slow.
   *
   * @throws RunException if there are errors; the message contains all of them
   */
  public static void check(Context context, Api api, Stage stage, Rendering rendering) {
    warnIfLarge(context, api, rendering);
    warnOfUnsupported(context, api);
    check(context, report(api).with(api.restApi(), List.of(stage)));
  }

  private static void warnOfUnsupported(Context context, Api api) {
    api.unsupported().forEach(context.log()::warn);
  }

  private static void warnIfLarge(Context context, Api api, Rendering rendering) {
    DeploymentEstimate resources = DeploymentEstimate.ofResources(api.restApi());
    if (rendering == Rendering.RESOURCES
        && resources.resources() > DeploymentEstimate.MANY_RESOURCES) {
      context
          .log()
          .warn(
              "API '%s': a first deployment is %s because API Gateway limits the rate of calls; as one OpenAPI body it is %s: ApiArgs.rendering(Rendering.OPENAPI_BODY)"
                  .formatted(api.restApi().name(), resources, DeploymentEstimate.ofBody()));
    }
  }

  /** Checks an API for a component, with its bindings. */
  static void requireNoErrors(Api api, Bindings bindings, Stage stage, Rendering rendering) {
    Stream<Grant> ofAuthorizers =
        api.restApi().authorizers().stream().flatMap(one -> api.grants(one).stream());
    requireNoErrors(
        api,
        bindings,
        stage.references().map(Reference::name).collect(toCollection(TreeSet::new)),
        Stream.of(
                StageCheck.examine(api.restApi(), stage),
                // The variables of methods also occur in their URIs, where they are found.
                unknownQualifiers(api, ofAuthorizers, stage.variables()),
                lostAsResources(api, rendering))
            .flatMap(findings -> findings));
  }

  /** Checks a single route, of whose stage only the given variables are known. */
  static void requireNoErrors(Api api, Bindings bindings, Map<String, String> stageVariables) {
    requireNoErrors(
        api,
        bindings,
        Set.of(),
        Stream.concat(
            unknownQualifiers(api, api.grants(), stageVariables),
            lostAsResources(api, Rendering.RESOURCES)));
  }

  private static Stream<Finding> lostAsResources(Api api, Rendering rendering) {
    return rendering == Rendering.RESOURCES
        ? RenderingCheck.examineResources(api.restApi())
        : Stream.empty();
  }

  private static void requireNoErrors(
      Api api, Bindings bindings, Set<String> ofStage, Stream<Finding> further) {
    Report report = report(api);
    Map<String, Set<String>> references = new TreeMap<>(api.references());
    ofStage.forEach(name -> references.putIfAbsent(name, Set.of("stage")));
    Stream<Finding> given =
        Stream.concat(
            BindingCheck.examine(api.restApi().name(), references, bindings.names()), further);
    List<Finding> all = Stream.concat(report.findings().stream(), given).toList();
    stopOnErrors(new Report(report.api(), all));
  }

  /**
   * Lambda does not know the stage, so a permission needs the version or alias that the stage's
   * variable names.
   */
  private static Stream<Finding> unknownQualifiers(
      Api api, Stream<Grant> grants, Map<String, String> variables) {
    return grants
        .filter(Grant.InvokeFunction.class::isInstance)
        .flatMap(grant -> ((Grant.InvokeFunction) grant).qualifier().stream())
        .flatMap(StageVariable::namesIn)
        .distinct()
        .filter(name -> !variables.containsKey(name))
        .map(
            name ->
                new Finding(
                    "undeclared-stage-variable",
                    Severity.ERROR,
                    "API '%s'".formatted(api.restApi().name()),
                    "a function is invoked with the qualifier '${stageVariables.%s}', but the stage does not set that variable (it sets: %s)"
                        .formatted(name, variables.isEmpty() ? "none" : variables.keySet()),
                    Optional.empty(),
                    "set '%s' on the stage, or use a fixed version or alias".formatted(name)));
  }

  private static void check(Context context, Report report) {
    report.warnings().forEach(warning -> context.log().warn(Report.withRule(warning)));
    stopOnErrors(report);
  }

  private static void stopOnErrors(Report report) {
    if (!report.errors().isEmpty()) {
      throw new RunException(report.describeErrors());
    }
  }
}
