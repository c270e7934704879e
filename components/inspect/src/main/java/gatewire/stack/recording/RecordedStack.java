package gatewire.stack.recording;

import com.pulumi.Context;
import gatewire.stack.ResourceState;
import gatewire.stack.StackException;
import gatewire.stack.project.StackConfiguration;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The resources that a Pulumi program registers when it runs in this JVM, with the configuration of
 * a stack and without AWS.
 *
 * <p>Recorded resources are in the region {@code aws:region} of the stack, which defaults to
 * us-east-1, and in account 123456789012.
 *
 * @param resources all registered resources, including the stack and components, in the order of
 *     the program
 * @param messages the logged messages, except the SDK's report of a failure, see {@code failure}
 * @param unknowns the places that use a value which is known only after a deployment; empty for a
 *     preview, where most values are unknown
 * @param failure the reason why the program failed; {@code resources} then contains the resources
 *     that were registered before
 * @see <a href="https://www.pulumi.com/docs/iac/guides/testing/unit/">Unit testing</a>
 */
public record RecordedStack(
    StackConfiguration configuration,
    List<ResourceState> resources,
    List<LogMessage> messages,
    List<UnknownRead> unknowns,
    Optional<ProgramFailure> failure) {

  /** The time after which a program that registers nothing is considered to hang. */
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  public RecordedStack {
    resources = List.copyOf(resources);
    messages = List.copyOf(messages);
    unknowns = List.copyOf(unknowns);
  }

  /**
   * Runs a program and records the resources that it registers. If the program fails, the result
   * has a {@link #failure}; no exception is thrown.
   *
   * @throws StackException if this JVM cannot run the SDK; the message names the option to add
   */
  public static RecordedStack run(
      Consumer<Context> program,
      StackConfiguration configuration,
      RecordingOption... recordingOptions) {
    return run(program, configuration, TIMEOUT, recordingOptions);
  }

  static RecordedStack run(
      Consumer<Context> program,
      StackConfiguration configuration,
      Duration timeout,
      RecordingOption... recordingOptions) {
    CommonPool.requireThreads();
    Set<RecordingOption> options = EnumSet.noneOf(RecordingOption.class);
    options.addAll(List.of(recordingOptions));
    Recorder recorder =
        new Recorder(
            configuration.values().getOrDefault("aws:region", AwsLocation.DEFAULT_REGION), options);
    MessageLog messages = new MessageLog();
    MockedEngine engine = new MockedEngine(configuration, recorder, messages, options);
    Optional<ProgramFailure> failure = new ProgramRun(engine, recorder, timeout).run(program);
    List<ResourceState> resources = recorder.resources();
    return new RecordedStack(
        configuration,
        resources,
        messages.messages(failure),
        options.contains(RecordingOption.PREVIEW) ? List.of() : UnknownReads.in(resources),
        failure);
  }

  /** Returns the stack's outputs; empty if it exports none. */
  public Map<String, Object> outputs() {
    return resources.stream()
        .filter(ResourceState::isStack)
        .findFirst()
        .map(ResourceState::outputs)
        .orElse(Map.of());
  }

  /** Returns the resources of a type in the order of the program. */
  public List<ResourceState> resources(String type) {
    return resources.stream().filter(resource -> resource.type().equals(type)).toList();
  }

  /**
   * Returns the resource of a type and logical name.
   *
   * @throws NoSuchElementException if the stack has no such resource; the message lists the names
   *     of that type
   */
  public ResourceState resource(String type, String name) {
    List<ResourceState> ofType = resources(type);
    return ofType.stream()
        .filter(resource -> resource.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "no %s '%s' is registered, only %s"
                        .formatted(type, name, ofType.stream().map(ResourceState::name).toList())));
  }

  /**
   * Returns whether the program ended without a failure and logged no error, so that an engine
   * would continue.
   */
  public boolean succeeded() {
    return failure.isEmpty()
        && messages.stream().noneMatch(message -> message.severity() == LogMessage.Severity.ERROR);
  }

  /**
   * Returns this recording if the program did not fail.
   *
   * @throws StackException with the program's message if it failed
   */
  public RecordedStack orThrow() {
    failure.ifPresent(
        problem -> {
          throw problem
              .exception()
              .map(exception -> new StackException(problem.message(), exception))
              .orElseGet(() -> new StackException(problem.message()));
        });
    return this;
  }
}
