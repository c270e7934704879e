package gatewire.pulumi;

import com.pulumi.Context;
import com.pulumi.exceptions.RunException;
import gatewire.api.Api;
import gatewire.check.BindingCheck;
import gatewire.check.DeploymentEstimate;
import gatewire.check.Finding;
import gatewire.check.Report;
import gatewire.check.StageCheck;
import gatewire.model.Stage;
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
    Report report = report(api);
    check(
        context,
        new Report(
            report.api(),
            Stream.concat(report.findings().stream(), StageCheck.examine(api.restApi(), stage))
                .toList()));
  }

  private static void warnOfLeftOut(Context context, Api api) {
    api.leftOut().forEach(context.log()::warn);
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

  /** The components' own check, with what they were given; a route alone has no stage. */
  static void requireNoErrors(Api api, Bindings bindings, Optional<Stage> stage) {
    Report report = report(api);
    Stream<Finding> given =
        Stream.concat(
            BindingCheck.examine(api.restApi().name(), api.bindings(), bindings.names()),
            stage.stream().flatMap(one -> StageCheck.examine(api.restApi(), one)));
    List<Finding> all = Stream.concat(report.findings().stream(), given).toList();
    stopOnErrors(new Report(report.api(), all));
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
