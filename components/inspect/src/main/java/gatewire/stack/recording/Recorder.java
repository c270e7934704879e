package gatewire.stack.recording;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.core.internal.Constants;
import com.pulumi.exceptions.RunException;
import gatewire.stack.PropertyDecoder;
import gatewire.stack.ResourceState;
import gatewire.stack.Unknown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Answers a program's registrations as engine and providers would, and keeps them. They come from
 * several threads.
 */
final class Recorder {

  private final String stackRegion;
  private final boolean preview;
  private final ProvidedOutputs providers;
  private final Map<Integer, ResourceState> resources = new TreeMap<>();
  private final Map<String, Integer> positions = new HashMap<>();

  Recorder(String stackRegion, Set<RecordingOption> options) {
    this.stackRegion = stackRegion;
    this.preview = options.contains(RecordingOption.PREVIEW);
    this.providers = new ProvidedOutputs(options.contains(RecordingOption.STRICT));
  }

  /** The id, empty where there is none, and the outputs as the SDK reads them. */
  record Answer(String id, Struct outputs) {}

  /** What the stack and components get: they have no id, and give their outputs later. */
  private static final Answer NOTHING = new Answer("", Struct.getDefaultInstance());

  /**
   * Answer a registration, and keep it.
   *
   * @throws RunException when the URN is taken
   */
  synchronized Answer register(Registration registration) {
    if (positions.putIfAbsent(registration.urn(), registration.position().number()) != null) {
      // The engine's own words; mocks would let it pass.
      throw new RunException(
          "Duplicate resource URN '%s'; try giving it a unique name".formatted(registration.urn()));
    }
    PropertyDecoder decoder = new PropertyDecoder();
    Map<String, Object> inputs =
        decoder.decode(ProtobufStructs.plain(registration.request().inputs()));
    Answer answer = registration.request().custom() ? provide(registration, inputs) : NOTHING;
    Map<String, Object> outputs = decoder.decode(ProtobufStructs.plain(answer.outputs()));
    resources.put(
        registration.position().number(),
        new ResourceState(
            registration.request().type(),
            registration.request().name(),
            registration.urn(),
            registration.request().custom(),
            Optional.of(answer.id()).filter(id -> !id.isEmpty()),
            inputs,
            outputs,
            decoder.secrets(),
            registration.request().options()));
    return answer;
  }

  /** Keep what a component or the stack gives as its outputs. */
  synchronized void registerOutputs(String urn, Struct outputs) {
    PropertyDecoder decoder = new PropertyDecoder();
    Map<String, Object> decoded = decoder.decode(ProtobufStructs.plain(outputs));
    resources.computeIfPresent(
        positions.get(urn),
        (position, resource) -> resource.withOutputs(decoded, decoder.secrets()));
  }

  /** What was registered, in the order of the program. */
  synchronized List<ResourceState> resources() {
    return List.copyOf(resources.values());
  }

  private Answer provide(Registration registration, Map<String, Object> inputs) {
    Struct.Builder outputs = registration.request().inputs().toBuilder();
    // What is only read is there already: a preview knows it too.
    ProvidedOutputs.Provided provided =
        preview && !registration.request().options().external()
            ? ProvidedOutputs.nothing(registration, inputs)
            : providers.provide(
                registration, inputs, location(registration.request().options().provider()));
    provided
        .computed()
        .forEach((name, value) -> outputs.putFields(name, value(name, value, registration)));
    return new Answer(provided.id(), outputs.build());
  }

  private static Value value(String name, Object value, Registration registration) {
    Value known = ProtobufStructs.value(value == Unknown.VALUE ? Constants.UnknownValue : value);
    if (!registration.request().secretOutputs().contains(name)) {
      return known;
    }
    Struct.Builder secret = Struct.newBuilder();
    secret.putFields(Constants.SpecialSigKey, ProtobufStructs.value(Constants.SpecialSecretSig));
    secret.putFields(Constants.SecretValueName, known);
    return Value.newBuilder().setStructValue(secret).build();
  }

  /** The region of an explicit provider where it says one, otherwise the stack's. */
  synchronized AwsLocation location(Optional<String> provider) {
    return new AwsLocation(
        provider
            .map(
                reference ->
                    positions.get(reference.substring(0, Math.max(0, reference.lastIndexOf("::")))))
            .flatMap(position -> Optional.ofNullable(resources.get(position)))
            .flatMap(resource -> resource.input("region"))
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .orElse(stackRegion));
  }
}
