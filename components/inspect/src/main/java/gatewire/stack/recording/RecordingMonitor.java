package gatewire.stack.recording;

import com.pulumi.Log;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.Resource;
import com.pulumi.test.Mocks;
import com.pulumi.test.internal.MockMonitor;
import gatewire.stack.PropertyDecoder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;

/**
 * Receives the SDK's calls to the engine and passes them to a {@link Recorder} and to {@link
 * Invokes}.
 */
final class RecordingMonitor extends MockMonitor {

  /**
   * Mocks for the superclass, which computes only the URN. This class computes the rest, because
   * the mocks do not see options and secrets.
   */
  private static final Mocks URN_ONLY =
      args ->
          CompletableFuture.completedFuture(Mocks.ResourceResult.of(Optional.empty(), Map.of()));

  private final Recorder recorder;
  private final RegistrationOrder order;

  RecordingMonitor(Recorder recorder, RegistrationOrder order, Log log) {
    super(URN_ONLY, log);
    this.recorder = recorder;
    this.order = order;
  }

  @Override
  public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
      Resource resource, RegisterResourceRequest request) {
    return super.registerResourceAsync(resource, request)
        .thenApply(
            response -> {
              String urn = urn(response.getUrn());
              Recorder.Response recorded = record(resource, urn, RegistrationRequest.of(request));
              return response.toBuilder()
                  .setUrn(urn)
                  .setId(recorded.id())
                  .setObject(recorded.outputs())
                  .build();
            });
  }

  @Override
  public CompletableFuture<ReadResourceResponse> readResourceAsync(
      Resource resource, ReadResourceRequest request) {
    return super.readResourceAsync(resource, request)
        .thenApply(
            response -> {
              String urn = urn(response.getUrn());
              Recorder.Response recorded = record(resource, urn, RegistrationRequest.of(request));
              return response.toBuilder().setUrn(urn).setProperties(recorded.outputs()).build();
            });
  }

  private Recorder.Response record(Resource resource, String urn, RegistrationRequest request) {
    return recorder.register(
        new Registration(
            order.position(resource), urn, OutputSchema.required(resource.getClass()), request));
  }

  /**
   * Removes the stack's type from the URN of its child: the SDK's mocks add it, but the engine does
   * not.
   */
  private static String urn(String mocked) {
    return mocked.replace("::pulumi:pulumi:Stack$", "::");
  }

  @Override
  public CompletableFuture<Void> registerResourceOutputsAsync(
      RegisterResourceOutputsRequest request) {
    recorder.registerOutputs(request.getUrn(), request.getOutputs());
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<ResourceInvokeResponse> invokeAsync(ResourceInvokeRequest request) {
    try {
      Map<String, Object> args =
          new PropertyDecoder().decode(ProtobufStructs.plain(request.getArgs()));
      AwsLocation location = recorder.location(Optional.of(request.getProvider()));
      return CompletableFuture.completedFuture(
          ResourceInvokeResponse.newBuilder()
              .setReturn(
                  ProtobufStructs.value(Invokes.invoke(request.getTok(), args, location))
                      .getStructValue())
              .build());
    } catch (RunException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
