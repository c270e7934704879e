package gatewire.pulumi;

import com.pulumi.Context;
import com.pulumi.exceptions.RunException;
import gatewire.api.Api;
import gatewire.check.BindingCheck;
import gatewire.check.DeploymentEstimate;
import gatewire.check.Report;
import gatewire.check.StageCheck;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Severity;
import gatewire.model.Grant;
import gatewire.model.Stage;
import gatewire.model.StageVariable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/** Checks a declared API before anything is made of it. */
public final class ApiCheck {

  /** The component checks what the program has checked already: the same value, the same report. */
  private static final Map<Api, Report> REPORTS = Collections.synchronizedMap(new WeakHashMap<>());

  private ApiCheck() {}

  private static Report report(Api api) {
    return REPORTS.computeIfAbsent(api, checked -> Report.of(checked.restApi()));
  }

  /**
   * Stop the program when the API has errors, and log its warnings.
   *
   * <p>Call it before the program makes its first resource; {@link ApiComponent} checks too, but
   * then a program's buckets and functions are registered already.
   *
   * @throws RunException with all errors at once; Pulumi prints its message without a stack trace
   */
  public static void check(Context context, Api api) {
    warnIfLarge(context, api, Rendering.RESOURCES);
    warnOfLeftOut(context, api);
    check(context, report(api));
  }

  /**
   * Stop the program when the API, or the stage that is to serve it, has errors, and log the
   * warnings of both.
   *
   * @throws RunException with all errors at once
   */
  public static void check(Context context, Api api, Stage stage) {
    check(context, api, stage, Rendering.RESOURCES);
  }

  /**
   * Stop the program when the API, or the stage that is to serve it, has errors, and log the
   * warnings of both: also that the API is so large that one resource for each object takes long to
   * deploy, where it is rendered so.
   *
   * @throws RunException with all errors at once
   */
  public static void check(Context context, Api api, Stage stage, Rendering rendering) {
    warnIfLarge(context, api, rendering);
    warnOfLeftOut(context, api);
    check(context, report(api).with(api.restApi(), List.of(stage)));
  }

  private static void warnOfLeftOut(Context context, Api api) {
    api.unsupported().forEach(context.log()::warn);
  }

  private static void warnIfLarge(Context context, Api api, Rendering rendering) {
    DeploymentEstimate resources = DeploymentEstimate.ofResources(api.restApi());
    if (rendering == Rendering.RESOURCES
        && resources.resources() > DeploymentEstimate.MANY_RESOURCES) {
      context
          .log()
          .warn(
              "API '%s': a first deployment is %s at the rates at which API Gateway takes calls; as one OpenAPI body it is %s: ApiArgs.rendering(Rendering.OPENAPI_BODY)"
                  .formatted(api.restApi().name(), resources, DeploymentEstimate.ofBody()));
    }
  }

  /** The components' own check, with what they were given. */
  static void requireNoErrors(Api api, Bindings bindings, Stage stage) {
    Stream<Grant> ofAuthorizers =
        api.restApi().authorizers().stream().flatMap(one -> api.grants(one).stream());
    requireNoErrors(
        api,
        bindings,
        Stream.concat(
            StageCheck.examine(api.restApi(), stage),
            // Those of methods stand in their URIs as well, and are found there.
            unknownQualifiers(api, ofAuthorizers, stage.variables())));
  }

  /** The check of a route alone, which knows of its stage what it is told. */
  static void requireNoErrors(Api api, Bindings bindings, Map<String, String> stageVariables) {
    requireNoErrors(api, bindings, unknownQualifiers(api, api.grants(), stageVariables));
  }

  private static void requireNoErrors(Api api, Bindings bindings, Stream<Finding> further) {
    Report report = report(api);
    Stream<Finding> given =
        Stream.concat(
            BindingCheck.examine(api.restApi().name(), api.references(), bindings.names()),
            further);
    List<Finding> all = Stream.concat(report.findings().stream(), given).toList();
    stopOnErrors(new Report(report.api(), all));
  }

  /** Lambda knows no stage: a permission is for a version or alias as it is called there. */
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
                    "a function is invoked at '${stageVariables.%s}', and that variable is not known (known: %s)"
                        .formatted(name, variables.isEmpty() ? "none" : variables.keySet()),
                    Optional.empty(),
                    "set '%s' on the stage, or name the version or alias itself".formatted(name)));
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
