package gatewire.testing;

import static java.util.stream.Collectors.joining;

import com.pulumi.Context;
import gatewire.stack.ResourceState;
import gatewire.stack.project.PulumiProject;
import gatewire.stack.project.StackConfiguration;
import gatewire.stack.recording.LogMessage;
import gatewire.stack.recording.ProgramFailure;
import gatewire.stack.recording.RecordedStack;
import gatewire.stack.recording.RecordingOption;
import gatewire.stack.recording.UnknownRead;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A Pulumi program under test: a whole one ({@code petstore.Main::stack}) or a lambda that makes
 * one component. Without more it runs as stack {@code test} of project {@code test}, without any
 * configuration, in us-east-1.
 *
 * <p>Values do not change: each method answers with a further one.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/guides/testing/unit/">Unit testing</a>
 */
public final class PulumiProgram {

  private final Consumer<Context> program;
  private final StackConfiguration configuration;

  private PulumiProgram(Consumer<Context> program, StackConfiguration configuration) {
    this.program = program;
    this.configuration = configuration;
  }

  /** The program that this consumer is. */
  public static PulumiProgram of(Consumer<Context> program) {
    return new PulumiProgram(program, StackConfiguration.empty("test", "test"));
  }

  /**
   * The same program with the configuration of a stack: what {@code Pulumi.<stack>.yaml} sets, and
   * the defaults of {@code Pulumi.yaml}. It replaces any other configuration.
   *
   * @throws gatewire.stack.StackException when one of the files is missing or cannot be used
   */
  public PulumiProgram stack(String name) {
    return new PulumiProgram(
        program, PulumiProject.read(Path.of("")).configuration(name, List.of()));
  }

  /**
   * The same program with a further value.
   *
   * @param key with its namespace ({@code aws:region}), or without as a key of the project
   * @param value as the engine hands it over: a list or an object is JSON
   */
  public PulumiProgram config(String key, String value) {
    return with(key, value, configuration.secretKeys());
  }

  /** The same program with a further value that is secret. */
  public PulumiProgram secretConfig(String key, String value) {
    Set<String> secrets = new LinkedHashSet<>(configuration.secretKeys());
    secrets.add(fullKey(key));
    return with(key, value, secrets);
  }

  /** The same program without the value of this key. */
  public PulumiProgram withoutConfig(String key) {
    Map<String, String> values = new LinkedHashMap<>(configuration.values());
    values.remove(fullKey(key));
    return with(values, configuration.secretKeys());
  }

  /**
   * Run as {@code pulumi up} does, first without knowing what AWS computes and then with it.
   *
   * @throws AssertionError when the program fails, logs an error, registers a type whose outputs
   *     nobody knows, uses a value that only AWS can tell, or registers something that its preview
   *     did not show
   */
  public RecordedStack up() {
    RecordedStack preview = preview();
    RecordedStack stack = recorded(RecordingOption.STRICT);
    if (!stack.unknowns().isEmpty()) {
      throw new AssertionError(
          "the program uses values that nobody knows without AWS:\n  "
              + stack.unknowns().stream().map(UnknownRead::message).collect(joining("\n  ")));
    }
    if (!urns(preview).equals(urns(stack))) {
      throw new AssertionError(
          "the preview shows other resources than the update makes: a resource inside apply? preview %s, update %s"
              .formatted(missing(preview, stack), missing(stack, preview)));
    }
    return stack;
  }

  /**
   * Run as {@code pulumi preview} does: ids and whatever else AWS computes are unknown.
   *
   * @throws AssertionError when the program fails or logs an error
   */
  public RecordedStack preview() {
    return recorded(RecordingOption.STRICT, RecordingOption.PREVIEW);
  }

  /**
   * Run a program that must not end well.
   *
   * @return what was registered until it failed, without what was only on its way then, and why it
   *     did
   * @throws AssertionError when it ends well
   */
  public FailedProgram failing() {
    requireNoStaticInitializer();
    RecordedStack stack = RecordedStack.run(program, configuration, RecordingOption.STRICT);
    ProgramFailure failure =
        stack
            .failure()
            .orElseThrow(() -> new AssertionError("the program was to fail and did not"));
    return new FailedProgram(
        failure.message(), stack.resources().stream().filter(one -> !one.isStack()).toList());
  }

  /**
   * A program that did not end well.
   *
   * @param message what Pulumi tells people
   * @param resources what was registered before
   */
  public record FailedProgram(String message, List<ResourceState> resources) {
    public FailedProgram {
      resources = List.copyOf(resources);
    }
  }

  private RecordedStack recorded(RecordingOption... options) {
    requireNoStaticInitializer();
    RecordedStack stack = RecordedStack.run(program, configuration, options);
    stack
        .failure()
        .ifPresent(
            failure -> {
              throw new AssertionError(
                  "the program failed: " + failure.message(), failure.exception().orElse(null));
            });
    List<String> errors =
        stack.messages().stream()
            .filter(message -> message.severity() == LogMessage.Severity.ERROR)
            .map(LogMessage::text)
            .toList();
    if (!errors.isEmpty()) {
      throw new AssertionError("the program logged errors: " + errors);
    }
    return stack;
  }

  /**
   * The program runs in a thread of its own, which would wait for the class to be initialized if
   * its lambda is in that class, and the initializer for the program.
   */
  private static void requireNoStaticInitializer() {
    StackWalker.getInstance()
        .walk(
            frames -> frames.filter(frame -> frame.getMethodName().equals("<clinit>")).findFirst())
        .ifPresent(
            frame -> {
              throw new IllegalStateException(
                  "a program cannot run in a static initializer (of %s): the two would wait for each other. Run it in @BeforeAll"
                      .formatted(frame.getClassName()));
            });
  }

  private static Set<String> urns(RecordedStack stack) {
    Set<String> urns = new LinkedHashSet<>();
    stack.resources().forEach(resource -> urns.add(resource.urn()));
    return urns;
  }

  private static String missing(RecordedStack has, RecordedStack hasNot) {
    Set<String> only = urns(has);
    only.removeAll(urns(hasNot));
    return "alone has " + only;
  }

  private PulumiProgram with(String key, String value, Set<String> secrets) {
    Map<String, String> values = new LinkedHashMap<>(configuration.values());
    values.put(fullKey(key), value);
    return with(values, secrets);
  }

  private PulumiProgram with(Map<String, String> values, Set<String> secrets) {
    return new PulumiProgram(
        program,
        new StackConfiguration(configuration.project(), configuration.stack(), values, secrets));
  }

  private String fullKey(String key) {
    return key.contains(":") ? key : configuration.project() + ":" + key;
  }
}
