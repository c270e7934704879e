package gatewire.emulator.server;

import gatewire.emulator.gateway.Gateway;
import gatewire.emulator.http.ClientRequest;
import gatewire.emulator.http.ClientResponse;
import gatewire.emulator.http.Headers;
import gatewire.emulator.http.RequestTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Brings each request to the API that it means, and refuses those that mean none. */
final class FrontDoor {

  private static final byte[] NO_BODY = {};

  private final ServedApis apis;
  private final HostNames hosts;
  private final Consumer<ClientResponse> listener;

  FrontDoor(ServedApis apis, HostNames hosts, Consumer<ClientResponse> listener) {
    this.apis = apis;
    this.hosts = hosts;
    this.listener = listener;
  }

  /** Tell whoever listens of an answer that is about to be written. */
  void answered(ClientResponse response) {
    listener.accept(response);
  }

  /** Answer a request. */
  CompletionStage<ClientResponse> answer(ClientRequest request) {
    Optional<ClientResponse> refusal = refusal(request);
    if (refusal.isPresent()) {
      return CompletableFuture.completedFuture(refusal.get());
    }
    Address address = address(request);
    return gateway(address).handle(forApi(request, address, request.body()));
  }

  /** Answer a request whose body is too large. */
  ClientResponse refuseBody(ClientRequest request) {
    return refusal(request)
        .orElseGet(
            () -> {
              Address address = address(request);
              return gateway(address).refuseBody(forApi(request, address, NO_BODY));
            });
  }

  private Optional<ClientResponse> refusal(ClientRequest request) {
    List<String> names =
        hostLines(request.headers()).stream().map(HostNames::name).distinct().toList();
    if (names.stream().anyMatch(name -> !hosts.allows(name))) {
      return Optional.of(
          FrontAnswers.forbidden(
              "The host name in this request is not answered to; start the gateway with --allow-host to add it"));
    } else if (names.size() > 1 || names.isEmpty() && request.protocol().equals("HTTP/1.1")) {
      return Optional.of(FrontAnswers.badRequest("Bad Request"));
    }
    Address address = address(request);
    Optional<ServedApi> api = apis.find(address);
    if (api.isEmpty()) {
      return Optional.of(FrontAnswers.forbidden(apis.explain(address)));
    }
    return api.filter(ServedApi::isBroken).map(broken -> FrontAnswers.internal(broken.problem()));
  }

  private Gateway gateway(Address address) {
    return apis.find(address).orElseThrow().stage(RequestTarget.parse(address.target()).path());
  }

  private static ClientRequest forApi(ClientRequest request, Address address, byte[] body) {
    return new ClientRequest(
        request.method(),
        address.target(),
        request.protocol(),
        request.headers(),
        body,
        request.peer());
  }

  private static Address address(ClientRequest request) {
    String host = hostLines(request.headers()).stream().findFirst().orElse("");
    return Address.of(HostNames.name(host), request.target());
  }

  private static List<String> hostLines(Headers headers) {
    List<String> hosts = new ArrayList<>();
    headers.forEach(
        (name, value) -> {
          if (name.equalsIgnoreCase("Host")) {
            hosts.add(value);
          }
        });
    return hosts;
  }
}
