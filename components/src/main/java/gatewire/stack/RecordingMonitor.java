package gatewire.stack;

import com.pulumi.Log;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.Resource;
import com.pulumi.test.Mocks;
import com.pulumi.test.internal.MockMonitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;

/**
 * Where the SDK's calls to the engine arrive: hands them to a {@link Recorder} and to {@link
 * Invokes}.
 */
final class RecordingMonitor extends MockMonitor {

  /**
   * The monitor's own part is the URN; everything else is answered here, where options and secrets
   * can be seen.
   */
  private static final Mocks URN_ONLY =
      args ->
          CompletableFuture.completedFuture(Mocks.ResourceResult.of(Optional.empty(), Map.of()));

  private final Recorder recorder;
  private final AtomicInteger turns = new AtomicInteger();

  RecordingMonitor(Recorder recorder, Log log) {
    super(URN_ONLY, log);
    this.recorder = recorder;
  }

  @Override
  public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
      Resource resource, RegisterResourceRequest request) {
    int turn = turns.incrementAndGet();
    return super.registerResourceAsync(resource, request)
        .thenApply(
            response -> {
              Recorder.Answer answer =
                  recorder.register(
                      new Registration(
                          turn,
                          request.getType(),
                          request.getName(),
                          response.getUrn(),
                          request.getCustom() || request.getRemote(),
                          request.getImportId(),
                          request.getObject(),
                          OutputSchema.required(resource.getClass()),
                          List.copyOf(request.getAdditionalSecretOutputsList()),
                          RegistrationRequest.options(request)));
              return response.toBuilder().setId(answer.id()).setObject(answer.outputs()).build();
            });
  }

  @Override
  public CompletableFuture<ReadResourceResponse> readResourceAsync(
      Resource resource, ReadResourceRequest request) {
    int turn = turns.incrementAndGet();
    return super.readResourceAsync(resource, request)
        .thenApply(
            response -> {
              Recorder.Answer answer =
                  recorder.register(
                      new Registration(
                          turn,
                          request.getType(),
                          request.getName(),
                          response.getUrn(),
                          true,
                          request.getId(),
                          request.getProperties(),
                          OutputSchema.required(resource.getClass()),
                          List.copyOf(request.getAdditionalSecretOutputsList()),
                          RegistrationRequest.options(request)));
              return response.toBuilder().setProperties(answer.outputs()).build();
            });
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
      Map<String, Object> args = new PropertyDecoder().decode(Structs.plain(request.getArgs()));
      Placement placement = recorder.placement(Optional.of(request.getProvider()));
      return CompletableFuture.completedFuture(
          ResourceInvokeResponse.newBuilder()
              .setReturn(
                  Structs.value(Invokes.answer(request.getTok(), args, placement)).getStructValue())
              .build());
    } catch (RunException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
