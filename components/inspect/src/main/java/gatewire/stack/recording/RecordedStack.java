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
 * What a Pulumi program registers when it runs in this JVM, with a stack's configuration and
 * without AWS.
 *
 * <p>Recorded resources stand in the stack's region ({@code aws:region}, without it us-east-1) and
 * in account 123456789012.
 *
 * @param resources everything registered, the stack and components too, in the order of the program
 * @param messages what was logged; the SDK's own report of a failure is left out, see {@code
 *     failure}
 * @param unknowns the places that take a value which only a deployment can tell; none of a preview,
 *     where most values are
 * @param failure why the program did not end well; {@code resources} then has what was registered
 *     until that moment
 * @see <a href="https://www.pulumi.com/docs/iac/guides/testing/unit/">Unit testing</a>
 */
public record RecordedStack(
    StackConfiguration configuration,
    List<ResourceState> resources,
    List<LogMessage> messages,
    List<UnknownRead> unknowns,
    Optional<ProgramFailure> failure) {

  /** How long a program may run: none that ends at all comes near it. */
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  public RecordedStack {
    resources = List.copyOf(resources);
    messages = List.copyOf(messages);
    unknowns = List.copyOf(unknowns);
  }

  /**
   * Run a program and keep what it registers. A program that fails is no exception but a {@link
   * #failure}.
   *
   * @throws StackException when this JVM cannot run the SDK; the message says which option to add
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

  /** The stack's outputs; empty when it exports nothing. */
  public Map<String, Object> outputs() {
    return resources.stream()
        .filter(ResourceState::isStack)
        .findFirst()
        .map(ResourceState::outputs)
        .orElse(Map.of());
  }

  /** The resources of a type, in the order of the program. */
  public List<ResourceState> resources(String type) {
    return resources.stream().filter(resource -> resource.type().equals(type)).toList();
  }

  /**
   * The one resource of a type and logical name.
   *
   * @throws NoSuchElementException when there is none; the message lists the names of that type
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

  /** Whether the program ended well and logged no error; an engine would go on then. */
  public boolean succeeded() {
    return failure.isEmpty()
        && messages.stream().noneMatch(message -> message.severity() == LogMessage.Severity.ERROR);
  }

  /**
   * This recording, when the program ended well.
   *
   * @throws StackException with the program's message when it did not
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
