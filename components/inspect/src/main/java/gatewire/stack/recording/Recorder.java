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
 * Records the resources that a program registers and returns the ids and outputs that the engine
 * and the providers would return. The SDK calls it from several threads.
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

  /**
   * The response to a registration: the id, which is empty for components, and the outputs in the
   * SDK's format.
   */
  record Response(String id, Struct outputs) {}

  /**
   * The response for the stack and components: they have no id and register their outputs later.
   */
  private static final Response EMPTY = new Response("", Struct.getDefaultInstance());

  /**
   * Records a registration and returns the response to it.
   *
   * @throws RunException if another resource has the same URN
   */
  synchronized Response register(Registration registration) {
    if (positions.putIfAbsent(registration.urn(), registration.position().number()) != null) {
      // The engine's message. The SDK's mocks do not report duplicates.
      throw new RunException(
          "Duplicate resource URN '%s'; try giving it a unique name".formatted(registration.urn()));
    }
    PropertyDecoder decoder = new PropertyDecoder();
    Map<String, Object> inputs =
        decoder.decode(ProtobufStructs.plain(registration.request().inputs()));
    Response response = registration.request().custom() ? provide(registration, inputs) : EMPTY;
    Map<String, Object> outputs = decoder.decode(ProtobufStructs.plain(response.outputs()));
    resources.put(
        registration.position().number(),
        new ResourceState(
            registration.request().type(),
            registration.request().name(),
            registration.urn(),
            registration.request().custom(),
            Optional.of(response.id()).filter(id -> !id.isEmpty()),
            inputs,
            outputs,
            decoder.secrets(),
            registration.request().options()));
    return response;
  }

  /** Records the outputs of a component or of the stack. */
  synchronized void registerOutputs(String urn, Struct outputs) {
    PropertyDecoder decoder = new PropertyDecoder();
    Map<String, Object> decoded = decoder.decode(ProtobufStructs.plain(outputs));
    resources.computeIfPresent(
        positions.get(urn),
        (position, resource) -> resource.withOutputs(decoded, decoder.secrets()));
  }

  /** Returns the recorded resources in the order of the program. */
  synchronized List<ResourceState> resources() {
    return List.copyOf(resources.values());
  }

  private Response provide(Registration registration, Map<String, Object> inputs) {
    Struct.Builder outputs = registration.request().inputs().toBuilder();
    // A resource that is only read exists already, so even a preview knows its outputs.
    ProvidedOutputs.Provided provided =
        preview && !registration.request().options().external()
            ? ProvidedOutputs.unknown(registration, inputs)
            : providers.provide(
                registration, inputs, location(registration.request().options().provider()));
    provided
        .computed()
        .forEach((name, value) -> outputs.putFields(name, value(name, value, registration)));
    return new Response(provided.id(), outputs.build());
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

  /** Returns the region of an explicit provider if it sets one, otherwise the stack's region. */
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
