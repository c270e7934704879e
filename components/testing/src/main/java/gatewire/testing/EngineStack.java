package gatewire.testing;

import com.google.gson.JsonSyntaxException;
import com.pulumi.Context;
import com.pulumi.automation.AutomationException;
import com.pulumi.automation.ConfigValue;
import com.pulumi.automation.DestroyOptions;
import com.pulumi.automation.LocalWorkspace;
import com.pulumi.automation.LocalWorkspaceOptions;
import com.pulumi.automation.PreviewOptions;
import com.pulumi.automation.RefreshOptions;
import com.pulumi.automation.UpOptions;
import com.pulumi.automation.WorkspaceStack;
import com.pulumi.automation.events.EngineEvent;
import com.pulumi.automation.events.StepEventMetadata;
import gatewire.stack.project.StackConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A separate stack on a real Pulumi engine, for tests with the tag {@code engine}. It needs {@code
 * pulumi} on the PATH and the URL of an AWS emulator in {@code AWS_ENDPOINT_URL}. It stores its
 * state in a temporary folder and runs programs in this JVM; each run may use a different program.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/automation-api/">Automation API</a>
 */
public final class EngineStack implements AutoCloseable {

  private static final Consumer<Context> NOTHING = context -> {};

  private final Path folder;
  private final WorkspaceStack stack;

  private EngineStack(Path folder, WorkspaceStack stack) {
    this.folder = folder;
    this.stack = stack;
  }

  /**
   * Creates a stack without resources.
   *
   * @throws AssertionError if no engine or no AWS emulator is available
   */
  public static EngineStack create(StackConfiguration configuration) {
    if (endpoint().isEmpty()) {
      throw new AssertionError(
          "AWS_ENDPOINT_URL is not set: set it to the URL of an AWS emulator, for example a local moto");
    }
    try {
      Path folder = Files.createTempDirectory("engine-stack");
      WorkspaceStack stack =
          LocalWorkspace.createStack(
              configuration.project(),
              configuration.stack(),
              NOTHING,
              LocalWorkspaceOptions.builder()
                  .workDir(Files.createDirectory(folder.resolve("work")))
                  .environmentVariables(environment(Files.createDirectory(folder.resolve("state"))))
                  .build());
      stack.setAllConfig(values(configuration));
      return new EngineStack(folder, stack);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AutomationException e) {
      throw new AssertionError("no engine: is pulumi on the PATH? " + e.getMessage(), e);
    }
  }

  /** Returns whether the AWS emulator is moto, which does not store all settings. */
  public static boolean isOnMoto() {
    return endpoint().filter(MotoEndpoint::isOne).isPresent();
  }

  /** Runs {@code pulumi preview}. */
  public EngineRun preview(Consumer<Context> program) {
    return run(
        events -> stack.preview(PreviewOptions.builder().program(program).onEvent(events).build()));
  }

  /** Runs {@code pulumi up}. */
  public EngineRun up(Consumer<Context> program) {
    return run(events -> stack.up(UpOptions.builder().program(program).onEvent(events).build()));
  }

  /**
   * Runs {@code pulumi up --replace}, which replaces the resource with this URN even if it did not
   * change.
   */
  public EngineRun replace(Consumer<Context> program, String urn) {
    UpOptions.Builder options = UpOptions.builder().program(program).replaces(List.of(urn));
    return run(events -> stack.up(options.onEvent(events).build()));
  }

  /** Runs {@code pulumi refresh}. */
  public EngineRun refresh() {
    return run(events -> stack.refresh(RefreshOptions.builder().onEvent(events).build()));
  }

  /** Runs {@code pulumi destroy}. */
  public EngineRun destroy() {
    return run(events -> stack.destroy(DestroyOptions.builder().onEvent(events).build()));
  }

  /** Returns the stack's outputs. */
  public Map<String, Object> outputs() {
    Map<String, Object> outputs = new LinkedHashMap<>();
    for (Map<?, ?> resource : resources()) {
      if (resource.get("type").equals("pulumi:pulumi:Stack")
          && resource.get("outputs") instanceof Map<?, ?> values) {
        values.forEach((name, value) -> outputs.put(name.toString(), value));
      }
    }
    return outputs;
  }

  /**
   * Returns the URNs of all resources in the state, including the stack and providers; empty after
   * a destroy.
   */
  public List<String> urns() {
    return resources().stream().map(resource -> resource.get("urn").toString()).sorted().toList();
  }

  private List<Map<?, ?>> resources() {
    List<Map<?, ?>> resources = new ArrayList<>();
    try {
      Object all = stack.exportStack().deployment().getOrDefault("resources", List.of());
      ((List<?>) all).forEach(resource -> resources.add((Map<?, ?>) resource));
    } catch (AutomationException e) {
      throw new AssertionError(e.getMessage(), e);
    }
    return resources;
  }

  /** Deletes the stack's state. Resources that still exist are not destroyed. */
  @Override
  public void close() {
    try {
      stack.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (Exception e) {
      throw new IllegalStateException("%s cannot be removed".formatted(folder), e);
    }
  }

  private interface Command {
    void run(Consumer<EngineEvent> events) throws AutomationException;
  }

  private static EngineRun run(Command command) {
    List<EngineStep> steps = Collections.synchronizedList(new ArrayList<>());
    List<String> errors = Collections.synchronizedList(new ArrayList<>());
    try {
      command.run(
          event -> {
            step(event).ifPresent(steps::add);
            Optional.ofNullable(event.diagnosticEvent())
                .filter(message -> "error".equals(message.severity()))
                .ifPresent(message -> errors.add(message.message()));
          });
    } catch (AutomationException e) {
      if (!errors.isEmpty() || !isUnreadOutput(e)) {
        throw new AssertionError("the engine failed: " + errors + "\n" + e.getMessage(), e);
      }
    }
    return new EngineRun(steps);
  }

  /**
   * After an update, version 1.36.1 of the SDK reads the stack's outputs and wrongly expects that
   * each is a string.
   */
  private static boolean isUnreadOutput(AutomationException problem) {
    return problem.getCause() instanceof JsonSyntaxException;
  }

  private static Optional<EngineStep> step(EngineEvent event) {
    if (event.resourcePreEvent() != null) {
      return Optional.of(step(EngineStep.Moment.BEGIN, event.resourcePreEvent().metadata()));
    } else if (event.resourceOutputsEvent() != null) {
      return Optional.of(step(EngineStep.Moment.END, event.resourceOutputsEvent().metadata()));
    }
    return Optional.empty();
  }

  private static EngineStep step(EngineStep.Moment moment, StepEventMetadata step) {
    return new EngineStep(
        moment,
        step.op(),
        step.type(),
        step.urn().split("::", 4)[3],
        step.diffs() == null ? List.of() : step.diffs());
  }

  private static Optional<String> endpoint() {
    return Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")).filter(url -> !url.isEmpty());
  }

  private static Map<String, String> environment(Path state) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PULUMI_BACKEND_URL", "file://" + state);
    environment.put("PULUMI_CONFIG_PASSPHRASE", "engine-stack");
    environment.put("PULUMI_SKIP_UPDATE_CHECK", "true");
    // AWS emulators accept any credentials.
    if (System.getenv("AWS_ACCESS_KEY_ID") == null) {
      environment.put("AWS_ACCESS_KEY_ID", "test");
      environment.put("AWS_SECRET_ACCESS_KEY", "test");
    }
    return environment;
  }

  private static Map<String, ConfigValue> values(StackConfiguration configuration) {
    Map<String, ConfigValue> values = new LinkedHashMap<>();
    configuration
        .values()
        .forEach(
            (key, value) ->
                values.put(key, new ConfigValue(value, configuration.secretKeys().contains(key))));
    values.put("aws:s3UsePathStyle", new ConfigValue("true"));
    values.put("aws:skipMetadataApiCheck", new ConfigValue("true"));
    return values;
  }
}
