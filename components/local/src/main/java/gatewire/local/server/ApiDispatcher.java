package gatewire.local.server;

import gatewire.local.gateway.Gateway;
import gatewire.local.http.ClientRequest;
import gatewire.local.http.ClientResponse;
import gatewire.local.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A dispatcher that passes each request to the API that it names, and rejects requests that name no
 * known API.
 */
final class ApiDispatcher {

  private static final byte[] NO_BODY = {};

  private final Supplier<ServedApis> served;
  private final HostNames hosts;
  private final LocalPages pages;
  private final Consumer<ClientResponse> listener;

  /**
   * @param served the APIs at the time of a request, which may be replaced between requests
   */
  ApiDispatcher(
      Supplier<ServedApis> served,
      HostNames hosts,
      LocalPages pages,
      Consumer<ClientResponse> listener) {
    this.served = served;
    this.hosts = hosts;
    this.pages = pages;
    this.listener = listener;
  }

  /** Passes a response that is about to be written to the listener. */
  void notifyListener(ClientResponse response) {
    listener.accept(response);
  }

  /** Passes a request to its API, or to the pages, and returns the response. */
  CompletionStage<ClientResponse> dispatch(ClientRequest request) {
    if (pages.serve(request)) {
      return pages.respond(request);
    }
    Entry entry = enter(request);
    return entry.rejection().isPresent()
        ? CompletableFuture.completedFuture(entry.rejection().get())
        : entry.gateway().handle(forApi(request, entry.address(), request.body()));
  }

  /** Rejects a request whose body is too large. */
  ClientResponse rejectTooLarge(ClientRequest request) {
    Entry entry = enter(request);
    return entry
        .rejection()
        .orElseGet(
            () -> entry.gateway().rejectLargeBody(forApi(request, entry.address(), NO_BODY)));
  }

  /** Rejects a request whose body exceeds the memory limit. */
  ClientResponse rejectForMemory(ClientRequest request) {
    Entry entry = enter(request);
    return entry
        .rejection()
        .orElseGet(
            () -> entry.gateway().rejectForMemory(forApi(request, entry.address(), NO_BODY)));
  }

  /** The API of a request, or the response that rejects it. */
  private record Entry(
      Address address, Optional<ServedApi> api, Optional<ClientResponse> rejection) {

    /** Returns the stage that the request names; only for a request that is not rejected. */
    Gateway gateway() {
      return api.orElseThrow().stage(address.target());
    }
  }

  private Entry enter(ClientRequest request) {
    List<String> names = hostNames(request.headers());
    Address address = Address.of(names.isEmpty() ? "" : names.get(0), request.target());
    ServedApis apis = served.get();
    Optional<ServedApi> api = apis.find(address);
    Optional<ClientResponse> rejection =
        rejection(request, names, api, () -> apis.explain(address));
    return new Entry(address, api, rejection);
  }

  private Optional<ClientResponse> rejection(
      ClientRequest request,
      List<String> names,
      Optional<ServedApi> api,
      Supplier<String> explanation) {
    if (!hosts.allowAll(names)) {
      return Optional.of(
          ServerErrors.forbidden(
              "The host name in this request is not accepted; start the gateway with --allow-host to add it"));
    } else if (names.size() > 1 || names.isEmpty() && request.protocol().equals("HTTP/1.1")) {
      return Optional.of(ServerErrors.badRequest("Bad Request"));
    } else if (api.isEmpty()) {
      return Optional.of(ServerErrors.forbidden(explanation.get()));
    }
    return api.filter(ServedApi::isBroken).map(broken -> ServerErrors.internal(broken.problem()));
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

  /** Returns the distinct host names in the request's {@code Host} headers. */
  private static List<String> hostNames(HttpHeaders headers) {
    List<String> names = new ArrayList<>(1);
    headers.forEach(
        (name, value) -> {
          if (name.equalsIgnoreCase("Host")) {
            String host = HostNames.name(value);
            if (!names.contains(host)) {
              names.add(host);
            }
          }
        });
    return names;
  }
}
